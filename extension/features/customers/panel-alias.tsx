import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { CustomerSearch } from './panel-search.tsx';

/** This address belongs to a customer already known. */
function Alias({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation();
  const address = usePanel().view.mail?.address ?? '';
  const { problem, send } = useCommandForm(start, close);
  return (
    <CustomerSearch
      hint={t('customers:panel.aliasHint', { address })}
      problem={problem}
      choose={({ customerId, name }) => {
        const identity = { id: newId(), kind: 'email' as const, display: address, isAlias: true };
        const command = { name: 'customers.addIdentity' as const, input: { customerId, identity } };
        void send(command, t('customers:panel.aliasOfAdded', { address, name }));
      }}
    />
  );
}

/** Only for this mail, nothing is remembered. */
function Find({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { attempt, source } = usePanel();
  return (
    <CustomerSearch
      hint={t('customers:panel.findHint')}
      problem={null}
      choose={({ customerId }) => {
        attempt(source.choose(customerId));
        close();
      }}
    />
  );
}

export const aliasForm: PanelForm = {
  name: 'alias',
  navKey: 'a',
  titleKey: 'customers:panel.aliasTitle',
  isPossible: ({ subject }) => subject.state === 'unknown' || subject.state === 'several',
  Form: Alias,
};

export const findForm: PanelForm = {
  name: 'find',
  navKey: '/',
  titleKey: 'customers:panel.find',
  isPossible: ({ sync }) => sync.status !== 'signed-out' && sync.status !== 'device-revoked',
  Form: Find,
};
