import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import {
  type ImportantDay,
  ImportantDayKind,
  isPossibleDay,
  usualNoticeDays,
} from '../../../shared/features/customers/important-day.ts';
import type { PanelForm } from '../../panel/panel-card.ts';
import { type FormStart, refusedInput, usePanel } from '../../panel/panel-context.ts';
import { useCommandForm } from '../../panel/use-command-form.ts';
import { useFormCustomer } from '../../panel/use-form-customer.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import { FormShell } from '../../ui/plain/form-shell.tsx';

const blank = {
  ...{ kind: 'birthday', calendar: 'lunar', year: null, month: 1, day: 1, isLeapMonth: false },
  ...{ name: '', noticeDays: usualNoticeDays },
} satisfies Omit<ImportantDay, 'id'>;

/** For a new day, one to be changed, or either of these that was refused. */
function ImportantDayForm({ start, close }: { start: FormStart; close: () => void }) {
  const { t } = useTranslation('importantDays');
  const { view } = usePanel();
  const card = view.subject.state === 'card' ? view.subject.card : null;
  const adding = refusedInput(start, 'customers.addImportantDay')?.input;
  const mended = refusedInput(start, 'customers.changeImportantDay')?.input;
  const [changing] = useState(mended ?? card?.importantDays.find(({ id }) => id === start.importantDayId));
  const customerId = useFormCustomer(adding ?? mended);
  const [day, setDay] = useState<Omit<ImportantDay, 'id'>>({ ...blank, ...adding, ...changing });
  const { problem, isSending, send } = useCommandForm(start, close);
  const change = (part: Partial<typeof day>) => setDay({ ...day, ...part });
  const isNamed = day.kind !== 'other' || day.name.trim() !== '';

  const submit = () => {
    if (changing) {
      const input = { customerId, ...day, id: changing.id };
      void send({ name: 'customers.changeImportantDay', input }, t('changed'));
    } else {
      const input = { id: newId(), customerId, ...day };
      void send({ name: 'customers.addImportantDay', input }, t('added'));
    }
  };
  const number = (part: 'month' | 'day', label: string, max: number) => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="number"
          min={1}
          max={max}
          value={day[part] || ''}
          onChange={(event) => change({ [part]: Number(event.target.value) })}
        />
      )}
    </Field>
  );
  return (
    <FormShell
      submitLabel={t('ui:save')}
      cancelLabel={t('ui:cancel')}
      isReady={
        !isSending && isNamed && day.month >= 1 && day.month <= 12 && day.day >= 1 && isPossibleDay(day)
      }
      problem={problem}
      submit={submit}
      cancel={close}
    >
      <Choices
        label={t('what')}
        value={day.kind}
        choose={(kind) => change({ kind })}
        options={ImportantDayKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Field label={t('name')}>
        {(control) => (
          <input
            {...control}
            maxLength={100}
            value={day.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Choices
        label={t('calendar')}
        value={day.calendar}
        choose={(calendar) => change({ calendar, isLeapMonth: false })}
        options={(['lunar', 'solar'] as const).map((value) => ({ value, label: t(`calendars.${value}`) }))}
      />
      {number('month', t('month'), 12)}
      {number('day', t('dayOfMonth'), day.calendar === 'lunar' ? 30 : 31)}
      {day.calendar === 'lunar' && (
        <label>
          <input
            type="checkbox"
            checked={day.isLeapMonth}
            onChange={(event) => change({ isLeapMonth: event.target.checked })}
          />{' '}
          {t('leapMonth')} <small>{t('leapHint')}</small>
        </label>
      )}
    </FormShell>
  );
}

export const importantDayForm: PanelForm = {
  name: 'important-day',
  titleKey: 'importantDays:add',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'customers.addImportantDay',
  Form: ImportantDayForm,
};

export const changeImportantDayForm: PanelForm = {
  name: 'change-important-day',
  titleKey: 'importantDays:change',
  isPossible: ({ subject }) => subject.state === 'card',
  mends: (command) => command.name === 'customers.changeImportantDay',
  Form: ImportantDayForm,
};
