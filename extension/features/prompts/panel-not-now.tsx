import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { NotNowReason, type Prompt } from '../../../shared/features/prompts/model.ts';
import { answeredUntil } from '../../../shared/features/prompts/prompt-actions.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import styles from './panel-card.module.css';

/** Not now, because: a usual reason, or the reader's own words. */
export function NotNow({ prompt, close }: { prompt: Prompt; close: () => void }) {
  const { t } = useTranslation();
  const { today } = usePanel();
  const [chosen, setChosen] = useState<NotNowReason | null>(null);
  const [words, setWords] = useState('');
  const { problem, isSending, send } = useCommandForm({}, close);
  const reason = words.trim();

  const submit = () => {
    const { customerId, key: promptKey, kind } = prompt;
    const answer = { answer: 'not-now' as const, because: chosen };
    const untilOn = answeredUntil(answer, kind, today);
    const input = { id: newId(), customerId, promptKey, ...answer, reason, untilOn };
    void send({ name: 'prompts.answer', input }, t('prompts:panel.answered.not-now'));
  };
  return (
    <div className={styles.notNow}>
      <FormShell
        submitLabel={t('prompts:answered.not-now')}
        cancelLabel={t('ui:cancel')}
        isReady={(chosen !== null || reason !== '') && !isSending}
        problem={problem}
        submit={submit}
        cancel={close}
      >
        <Choices
          label={t('prompts:action.not-now')}
          value={chosen}
          choose={setChosen}
          hint={t('prompts:actionHint.not-now')}
          options={NotNowReason.options.map((value) => ({
            value,
            label: t(`prompts:notNowReason.${value}`),
          }))}
        />
        <Field label={t('prompts:panel.ownWords')}>
          {(control) => (
            <input
              {...control}
              maxLength={300}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      </FormShell>
    </div>
  );
}
