import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { ComplaintVerdict } from '../../../shared/features/complaints/model.ts';
import { defaultRules } from '../../../shared/features/complaints/rules.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { DayField } from '../promises/panel-day-field.tsx';
import { answerDueOn, answerTo } from './owed-answer.ts';

/** A step that wants words: what a check showed, what was done, why it is open again or withdrawn. */
function ComplaintStep({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation('complaints');
  const { view, today } = usePanel();
  const refused = refusedInput(start, 'complaints.step')?.input;
  const { complaintId, kind } = refused ?? start.complaintStep ?? { complaintId: '', kind: 'checked' };
  const complaints = view.subject.state === 'card' ? view.subject.card.complaints : [];
  const [complaint] = useState(complaints.find(({ id }) => id === complaintId));
  const [words, setWords] = useState(refused?.words ?? '');
  const [verdict, setVerdict] = useState<ComplaintVerdict | null>(refused?.verdict ?? null);
  const [causeId, setCauseId] = useState(refused?.causeId ?? complaint?.causeId ?? null);
  const [dueOn, setDueOn] = useState(refused?.answer?.dueOn ?? answerDueOn(today, view.directory));
  const { problem, isSending, send } = useCommandForm(start, close);
  const language = useLanguage();
  const causes = (view.directory?.complaintRules ?? defaultRules).causes.filter(
    ({ isRetired }) => !isRetired,
  );
  const isReady = kind === 'checked' ? verdict !== null : kind !== 'solved' || words.trim() !== '';

  const submit = () => {
    if (!complaint) return;
    const { customerId } = complaint;
    const owed = {
      kind: complaint.kind,
      words: complaint.words,
      dueOn,
      promiseId: refused?.answer?.promiseId,
    };
    const answer = kind === 'reopened' ? answerTo(t, owed) : null;
    const fresh = { id: newId(), complaintId, customerId, doneOn: today };
    const input = { ...fresh, ...refused, kind, words: words.trim(), verdict, causeId, answer };
    void send({ name: 'complaints.step', input }, t('noted'));
  };
  return (
    <FormShell
      submitLabel={t('ui:save')}
      cancelLabel={t('ui:cancel')}
      isReady={isReady && complaint !== undefined && !isSending}
      problem={problem}
      submit={submit}
      cancel={close}
    >
      {complaint && <q>{complaint.words}</q>}
      {kind === 'checked' && (
        <Choices
          label={t('verdictLabel')}
          value={verdict}
          choose={setVerdict}
          options={ComplaintVerdict.options.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        />
      )}
      <Field label={t(`stepWords.${kind}`)}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {(kind === 'checked' || kind === 'solved') && (
        <Choices
          label={t('cause')}
          value={causeId}
          choose={setCauseId}
          options={causes.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      )}
      {kind === 'reopened' && <DayField label={t('dueOn')} value={dueOn} choose={setDueOn} min={today} />}
    </FormShell>
  );
}

export const complaintStepForm: PanelForm = {
  name: 'complaint-step',
  titleKey: 'complaints:title',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'complaints.step',
  Form: ComplaintStep,
};
