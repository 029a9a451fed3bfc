import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { complainingWords } from '../../../shared/features/complaints/complaining-words.ts';
import { ComplaintChannel, ComplaintKind } from '../../../shared/features/complaints/model.ts';
import { promiseSource } from '../../background/promise-source.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { useFormat } from '../../ui/format.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import { DayField } from '../promises/panel-day-field.tsx';
import { answerDueOn, answerTo } from './owed-answer.ts';

/** Opens with the words of the mail in front, so that opening and Enter are enough. */
function RecordComplaint({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { view, today } = usePanel();
  const { directory, mail, subject } = view;
  const refused = refusedInput(start, 'complaints.record')?.input;
  const [customer] = useState(subject.state === 'card' ? subject.card.customer : null);
  const [noticed] = useState(() => complainingWords(mail?.isOutgoing === false ? mail.excerpt : ''));
  const [kind, setKind] = useState<ComplaintKind>(refused?.kind ?? noticed.kind);
  const [words, setWords] = useState(refused?.words ?? noticed.words);
  const [channel, setChannel] = useState<ComplaintChannel>(
    refused?.channel ?? (noticed.words ? 'mail' : 'phone'),
  );
  const [dueOn, setDueOn] = useState(refused?.answer.dueOn ?? answerDueOn(today, directory));
  const [ownerId, setOwnerId] = useState(refused?.ownerId ?? customer?.ownerId ?? directory?.me.id ?? '');
  const { problem, isSending, send } = useCommandForm(start, close);

  const submit = () => {
    const messageId = channel === 'mail' && mail ? promiseSource(mail) : null;
    const fresh = { id: newId(), customerId: customer?.id ?? '', receivedOn: today, messageId };
    const answer = answerTo(t, { kind, words, dueOn, promiseId: refused?.answer.promiseId });
    const input = { ...fresh, ...refused, kind, channel, words: words.trim(), ownerId, answer };
    const said = t('complaints:recorded', { due: format.day(dueOn) });
    void send({ name: 'complaints.record', input }, said);
  };
  return (
    <FormShell
      submitLabel={t('complaints:record')}
      cancelLabel={t('ui:cancel')}
      isReady={words.trim() !== '' && dueOn !== '' && !isSending}
      problem={problem}
      submit={submit}
      cancel={close}
    >
      <Choices
        label={t('complaints:kindLabel')}
        value={kind}
        choose={setKind}
        options={ComplaintKind.options.map((value) => ({ value, label: t(`complaints:kind.${value}`) }))}
      />
      <Field
        label={t('complaints:words')}
        hint={noticed.words ? undefined : t('complaints:panel.nothingQuoted')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={5}
            maxLength={4000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Choices
        label={t('complaints:channelLabel')}
        value={channel}
        choose={setChannel}
        options={ComplaintChannel.options.map((value) => ({
          value,
          label: t(`complaints:channel.${value}`),
        }))}
      />
      <DayField label={t('complaints:dueOn')} value={dueOn} choose={setDueOn} min={today} />
      <Field label={t('complaints:owner')}>
        {(control) => (
          <select {...control} value={ownerId} onChange={(event) => setOwnerId(event.target.value)}>
            {directory?.staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FormShell>
  );
}

export const recordComplaintForm: PanelForm = {
  name: 'record-complaint',
  navKey: 'k',
  titleKey: 'complaints:record',
  navLabelKey: 'complaints:panel.nav',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'complaints.record',
  Form: RecordComplaint,
};
