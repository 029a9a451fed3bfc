import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { CandidateView } from '../../background/views.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { useFormCustomer } from '../../panel/use-form-customer.ts';
import { Button } from '../../ui/plain/button.tsx';
import { CustomerSearch } from '../customers/panel-search.tsx';

/** Choosing says it: the customer told us, today. */
function BroughtBy({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation('referrals');
  const { today } = usePanel();
  const refused = refusedInput(start, 'referrals.set')?.input;
  const customerId = useFormCustomer(refused);
  const { problem, send } = useCommandForm(start, close);
  const choose = ({ customerId: referrerId, name }: CandidateView) => {
    const fresh = { id: newId(), customerId, saidOn: today, source: 'customer' as const };
    const input = { ...fresh, ...refused, referrerId, referrerName: name };
    void send({ name: 'referrals.set', input }, t('setDone'));
  };
  return (
    <>
      <p>{t('who')}</p>
      <CustomerSearch hint={t('whoHint')} problem={problem} choose={choose} />
      <Button look="quiet" onClick={close}>
        {t('ui:cancel')}
      </Button>
    </>
  );
}

export const broughtByForm: PanelForm = {
  name: 'brought-by',
  titleKey: 'referrals:set',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'referrals.set',
  Form: BroughtBy,
};
