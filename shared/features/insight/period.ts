import { addDays } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import { addMonths, firstOfSpan } from '../../time/months.ts';
import type { Grain } from './model.ts';

const monthsIn = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Grain, number>;

const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** First day of the month, quarter or year a day lies in. */
export function periodStart(day: Day, grain: Grain): Day {
  return firstOfSpan(day, monthsIn[grain]);
}

/** `start` is the first day of a period. */
export function nextPeriod(start: Day, grain: Grain): { start: Day; lastDay: Day } {
  const next = addMonths(start, monthsIn[grain]);
  return { start: next, lastDay: addDays(next, -1) };
}

/** How many periods after the one `from` starts. */
export function periodsBetween(from: Day, to: Day, grain: Grain): number {
  return Math.floor((monthNumber(to) - monthNumber(from)) / monthsIn[grain]);
}

/** `2026`, `2026-Q3` or `2026-08`: for files and axes. */
export function periodCode(start: Day, grain: Grain): string {
  if (grain === 'year') return start.slice(0, 4);
  if (grain === 'month') return start.slice(0, 7);
  return `${start.slice(0, 4)}-Q${Math.floor((monthNumber(start) % 12) / 3) + 1}`;
}
