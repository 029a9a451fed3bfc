import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { datedSentence } from '../../../shared/features/promises/dated-sentence.ts';
import type { PromiseDirection } from '../../../shared/features/promises/model.ts';
import type { PromiseProposal } from '../../../shared/features/promises/propose-promises.ts';
import { addDays, weekday } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { workingDaysOf } from '../../../shared/time/working-time.ts';
import { promiseSource } from '../../background/promise-source.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { useFormCustomer } from '../../panel/use-form-customer.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';
import { DayField } from './panel-day-field.tsx';

/** Opens filled in from the mail, so that opening and Enter are enough. */
function NewPromise({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation();
  const { view, today, source, attempt } = usePanel();
  const refused = refusedInput(start, 'promises.make')?.input;
  const [noticed] = useState(() => start.proposal ?? view.proposals.find(isNew));
  const [asked] = useState(() => {
    const isWorkingDay = view.directory ? workingDaysOf(view.directory) : isWeekday;
    const said = noticed || refused ? '' : (view.mail?.excerpt ?? '');
    return datedSentence(said, { writtenOn: today, isWorkingDay });
  });
  const customerId = useFormCustomer(refused);
  const [what, setWhat] = useState(refused?.what ?? noticed?.what ?? bareSubject(view.mail?.subject ?? ''));
  const [direction, setDirection] = useState<PromiseDirection>(
    refused?.direction ?? noticed?.direction ?? 'we',
  );
  const [quote, setQuote] = useState(refused?.quote ?? noticed?.quote ?? asked?.quote ?? '');
  const [dueOn, setDueOn] = useState<Day>(
    refused?.dueOn ?? noticedDay(noticed) ?? asked?.dueOn ?? nextWorkingDay(today),
  );
  const { problem, isSending, send } = useCommandForm(start, close);

  const submit = async () => {
    const input = {
      ...{ id: newId(), customerId, messageId: view.mail && promiseSource(view.mail) },
      ...refused,
      ...{ direction, what: what.trim(), dueOn, quote },
    };
    const isTaken = await send({ name: 'promises.make', input }, t('promises:panel.made'));
    if (isTaken && noticed?.quote === quote) attempt(source.answerProposal(noticed.key));
  };
  return (
    <FormShell
      submitLabel={t('promises:make')}
      cancelLabel={t('ui:cancel')}
      isReady={what.trim() !== '' && dueOn !== '' && !isSending}
      problem={problem}
      submit={() => void submit()}
      cancel={close}
    >
      <Field label={t('promises:what')}>
        {(control) => (
          <input
            {...control}
            maxLength={500}
            value={what}
            onChange={(event) => setWhat(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <Choices
        label={t('promises:panel.who')}
        value={direction}
        choose={setDirection}
        options={[
          { value: 'we', label: t('promises:direction.we') },
          { value: 'they', label: t('promises:direction.they') },
        ]}
      />
      <DayField label={t('promises:dueOn')} value={dueOn} choose={setDueOn} />
      <Field label={`${t('promises:quote')} (${t('ui:optional')})`}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={1000}
            value={quote}
            onChange={(event) => setQuote(event.target.value)}
          />
        )}
      </Field>
    </FormShell>
  );
}

const isNew = ({ kind }: PromiseProposal) => kind === 'make';
const noticedDay = (noticed: PromiseProposal | undefined) =>
  noticed?.kind === 'make' ? noticed.dueOn : null;
const isWeekday = (day: Day) => weekday(day) <= 5;

/** A subject without the marks of replying and forwarding, in the languages they come in. */
export function bareSubject(subject: string): string {
  return subject.replace(/^(\s*(re|fwd?|aw|wg|回复|答复|转发)\s*[:：]\s*)+/i, '').trim();
}

export function nextWorkingDay(today: Day): Day {
  const isFridayOrSaturday = weekday(today) === 5 || weekday(today) === 6;
  return addDays(today, isFridayOrSaturday ? 8 - weekday(today) : 1);
}

export const newPromiseForm: PanelForm = {
  name: 'new-promise',
  navKey: 'p',
  titleKey: 'promises:make',
  navLabelKey: 'promises:panel.nav',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'promises.make',
  Form: NewPromise,
};
