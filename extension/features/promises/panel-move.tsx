import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import { DayField } from './panel-day-field.tsx';

function MovePromise({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation();
  const { view, today } = usePanel();
  const refused = refusedInput(start, 'promises.move')?.input;
  const [id] = useState(refused?.id ?? start.promiseId ?? '');
  const [dueOn, setDueOn] = useState<Day>(refused?.dueOn ?? addDays(today, 7));
  const [reason, setReason] = useState(refused?.reason ?? '');
  const { problem, isSending, send } = useCommandForm(start, close);
  const promises = view.subject.state === 'card' ? view.subject.card.promises : [];
  const what = promises.find((promise) => promise.id === id)?.what;

  const submit = () =>
    void send(
      { name: 'promises.move', input: { id, dueOn, reason: reason.trim() } },
      t('promises:panel.moved'),
    );
  return (
    <FormShell
      submitLabel={t('promises:move')}
      cancelLabel={t('ui:cancel')}
      isReady={reason.trim() !== '' && dueOn !== '' && !isSending}
      problem={problem}
      submit={submit}
      cancel={close}
    >
      {what && <p>{what}</p>}
      <DayField label={t('promises:newDueOn')} value={dueOn} choose={setDueOn} min={today} />
      <Field label={t('promises:reason')} hint={t('promises:reasonHint')}>
        {(control) => (
          <input
            {...control}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormShell>
  );
}

export const movePromiseForm: PanelForm = {
  name: 'move-promise',
  titleKey: 'promises:move',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'promises.move',
  Form: MovePromise,
};
