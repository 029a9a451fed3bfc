import { useTranslation } from 'react-i18next';
import { addDays, weekday } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';

/** A day from the calendar, or one of the days people usually mean. */
export function DayField(given: { label: string; value: Day; choose: (day: Day) => void; min?: Day }) {
  const { t } = useTranslation();
  const { today } = usePanel();
  const options = Object.entries(usualDays(today)).map(([name, day]) => ({
    value: day,
    label: t(`promises:panel.day.${name}`),
  }));
  return (
    <>
      <Choices
        label={given.label}
        value={given.value}
        choose={given.choose}
        options={options.filter(({ value }) => !given.min || value >= given.min)}
      />
      <Field label={t('promises:panel.otherDay')}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            min={given.min}
            value={given.value}
            onChange={(event) => given.choose(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

/** Friday and Monday are those to come; where two names fall on one day the nearer name stands. */
export function usualDays(today: Day): Record<string, Day> {
  const named = {
    today,
    tomorrow: addDays(today, 1),
    friday: addDays(today, (5 - weekday(today) + 7) % 7),
    monday: addDays(today, 8 - weekday(today)),
    week: addDays(today, 7),
    fortnight: addDays(today, 14),
  };
  const days = Object.values(named);
  return Object.fromEntries(Object.entries(named).filter(([, day], index) => days.indexOf(day) === index));
}
