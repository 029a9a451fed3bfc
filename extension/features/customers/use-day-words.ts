import { useTranslation } from 'react-i18next';
import type { ImportantDay } from '../../../shared/features/customers/important-day.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { lunarDayOf } from '../../../shared/time/lunar-day.ts';

/** How a day is named, and when it comes next by both calendars. */
export function useDayWords() {
  const { t } = useTranslation('importantDays');
  return {
    what: ({ kind, name }: ImportantDay) => name || t(`kind.${kind}`),
    when: ({ year, calendar }: ImportantDay, on: Day) => {
      const lunar = lunarDayOf(on);
      const parts = [
        t(`calendars.${calendar}`),
        t('next', { onDay: dayNumber(on) }),
        lunar &&
          t('lunar', {
            lunarMonth: lunar.month,
            lunarDay: lunar.day,
            context: lunar.isLeapMonth ? 'leap' : 'plain',
          }),
        year && t('since', { year }),
      ];
      return parts.filter(Boolean).join(' · ');
    },
  };
}
