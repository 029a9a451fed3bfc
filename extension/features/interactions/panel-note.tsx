import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { LoggedKind, SharingLevel } from '../../../shared/features/interactions/model.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { useFormCustomer } from '../../panel/use-form-customer.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import { SharingChoice } from './panel-sharing.tsx';

const kinds = ['note', 'call', 'meeting', 'visit', 'greeting', 'thanks'] as const;

/** Something to remember, or something that happened outside the mail. */
function Note({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation();
  const { now } = usePanel();
  const refused = refusedInput(start, 'interactions.log')?.input;
  const customerId = useFormCustomer(refused);
  const [text, setText] = useState(refused?.text ?? '');
  const [kind, setKind] = useState<LoggedKind>(refused?.kind ?? 'note');
  const [sharing, setSharing] = useState<SharingLevel>(refused?.sharing ?? 'everything');
  const { problem, isSending, send } = useCommandForm(start, close);

  const submit = () => {
    const fresh = { id: newId(), customerId, happenedAt: now.toISOString() };
    const direction = kind === 'note' ? ('none' as const) : ('out' as const);
    const input = { ...fresh, ...refused, kind, direction, text: text.trim(), sharing };
    void send({ name: 'interactions.log', input }, t('interactions:panel.noted'));
  };
  return (
    <FormShell
      submitLabel={t('ui:save')}
      cancelLabel={t('ui:cancel')}
      isReady={text.trim() !== '' && !isSending}
      problem={problem}
      submit={submit}
      cancel={close}
    >
      <Field label={t('interactions:panel.noteText')}>
        {(control) => (
          <textarea {...control} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Choices
        label={t('interactions:panel.kindOf')}
        value={kind}
        choose={setKind}
        options={kinds.map((value) => ({ value, label: t(`interactions:kind.${value}`) }))}
      />
      <SharingChoice value={sharing} choose={setSharing} />
    </FormShell>
  );
}

export const noteForm: PanelForm = {
  name: 'note',
  navKey: 'n',
  titleKey: 'interactions:panel.noteTitle',
  navLabelKey: 'interactions:panel.note',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: ({ name, input }) => name === 'interactions.log' && 'kind' in input && input.kind !== 'mail',
  Form: Note,
};
