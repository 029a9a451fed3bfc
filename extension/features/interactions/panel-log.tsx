import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { SharingLevel } from '../../../shared/features/interactions/model.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import styles from './panel-card.module.css';
import { SharingChoice } from './panel-sharing.tsx';

/** Puts the open mail into the history, as much of it as the reader wants to share. */
function LogMail({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation();
  const { view, now } = usePanel();
  const refused = refusedInput(start, 'interactions.log')?.input;
  const shownId = view.subject.state === 'card' ? view.subject.card.customer.id : '';
  const [fromMail] = useState(() => ({
    id: newId(),
    customerId: shownId,
    kind: 'mail' as const,
    direction: view.mail?.isOutgoing ? ('out' as const) : ('in' as const),
    happenedAt: view.mail?.sentAt ?? now.toISOString(),
    subject: view.mail?.subject ?? '',
    text: view.mail?.excerpt ?? '',
    messageId: view.mail?.internetMessageId ?? null,
  }));
  const [sharing, setSharing] = useState<SharingLevel>(refused?.sharing ?? 'everything');
  const { problem, isSending, send } = useCommandForm(start, close);
  const logged = { ...fromMail, ...refused };
  const submit = () =>
    void send({ name: 'interactions.log', input: { ...logged, sharing } }, t('interactions:panel.logged'));
  return (
    <FormShell
      submitLabel={t('interactions:panel.log')}
      cancelLabel={t('ui:cancel')}
      isReady={!isSending}
      problem={problem}
      submit={submit}
      cancel={close}
    >
      <blockquote className={styles.mail}>
        <b>{logged.subject || t('interactions:panel.noSubject')}</b>
        <p className={styles.excerpt}>{logged.text}</p>
      </blockquote>
      <SharingChoice value={sharing} choose={setSharing} />
    </FormShell>
  );
}

export const logForm: PanelForm = {
  name: 'log',
  navKey: 'l',
  titleKey: 'interactions:panel.logTitle',
  navLabelKey: 'interactions:panel.log',
  isPossible: ({ subject, mail }) => subject.state === 'card' && mail !== null,
  mends: ({ name, input }) => name === 'interactions.log' && 'kind' in input && input.kind === 'mail',
  Form: LogMail,
};
