import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { builtInReasons, didNotSay } from '../../../shared/features/insight/built-in-reasons.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { useFormCustomer } from '../../panel/use-form-customer.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** That this customer has left, and why they say they did. */
function NoteLoss({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation('losses');
  const { view, today } = usePanel();
  const refused = refusedInput(start, 'losses.record')?.input;
  const customerId = useFormCustomer(refused);
  const [reason, setReason] = useState(refused?.reason ?? didNotSay);
  const [words, setWords] = useState(refused?.words ?? '');
  const [lostOn, setLostOn] = useState(refused?.lostOn ?? today);
  const { problem, isSending, send } = useCommandForm(start, close);
  const reasons = (view.directory?.insight.lossReasons ?? builtInReasons).filter(
    ({ isRetired }) => !isRetired,
  );
  const language = useLanguage();

  const submit = () => {
    const input = { id: newId(), customerId, ...refused, reason, words, lostOn };
    void send({ name: 'losses.record', input }, t('noted'));
  };
  return (
    <FormShell
      submitLabel={t('ui:save')}
      cancelLabel={t('ui:cancel')}
      isReady={!isSending && lostOn !== '' && lostOn <= today}
      problem={problem}
      submit={submit}
      cancel={close}
    >
      <Choices
        label={t('reasonLabel')}
        value={reason}
        choose={setReason}
        options={reasons.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <Field label={t('words')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('lostOn')}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            value={lostOn}
            onChange={(event) => setLostOn(event.target.value)}
          />
        )}
      </Field>
    </FormShell>
  );
}

export const noteLossForm: PanelForm = {
  name: 'note-loss',
  titleKey: 'losses:note',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'losses.record',
  Form: NoteLoss,
};
