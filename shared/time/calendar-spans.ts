import { addDays } from './day.ts';
import type { Day } from './instant.ts';

type Dated = { day: Day };
export type CalendarSpan<Each extends Dated> = Each & { lastDay: Day };

/** Days in a row that say the same become one line, from `day` to `lastDay`. Expects them by day. */
export function calendarSpans<Each extends Dated>(
  days: readonly Each[],
  isSame: (one: Each, other: Each) => boolean,
): CalendarSpan<Each>[] {
  const spans: CalendarSpan<Each>[] = [];
  for (const each of days) {
    const last = spans.at(-1);
    if (last && addDays(last.lastDay, 1) === each.day && isSame(last, each)) last.lastDay = each.day;
    else spans.push({ ...each, lastDay: each.day });
  }
  return spans;
}
