import { useTranslation } from 'react-i18next';
import { isFreeMail } from '../../../shared/features/customers/free-mail.ts';
import type { PanelSubject } from '../../background/views.ts';
import type { PanelState } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { QuietState } from '../../panel/quiet-state.tsx';
import { Button } from '../../ui/plain/button.tsx';

/** A sender nobody here knows. Their address has not left this browser. */
function Unknown({ subject }: { subject: PanelSubject }) {
  const { t } = useTranslation();
  const { view, openForm, act } = usePanel();
  if (subject.state !== 'unknown') return null;
  const { domain } = subject;
  const rule = view.directory?.domainRules.find((candidate) => candidate.domain === domain);
  const isShared = isFreeMail(domain) || rule?.kind === 'free-mail';
  const values = { name: view.mail?.name || view.mail?.address || domain, address: view.mail?.address ?? '' };
  const neverForDomain = () =>
    act(
      { name: 'customers.setDomainRule', input: { domain, kind: 'never' } },
      t('customers:panel.neverSet', { domain }),
    );
  return (
    <QuietState titleKey="customers:panel.unknown" values={values}>
      <Button look="primary" aria-keyshortcuts="c" onClick={() => openForm('new-customer')}>
        {t('customers:panel.newCustomer')} <kbd>c</kbd>
      </Button>
      <Button aria-keyshortcuts="a" onClick={() => openForm('alias')}>
        {t('customers:panel.aliasOf')} <kbd>a</kbd>
      </Button>
      {!isShared && domain && (
        <Button look="quiet" onClick={() => void neverForDomain()}>
          {t('customers:panel.neverForDomain', { domain })}
        </Button>
      )}
    </QuietState>
  );
}

export const unknownState: PanelState = { states: ['unknown'], State: Unknown };
