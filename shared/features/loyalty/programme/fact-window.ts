import { addDays } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';
import { addMonths, firstOfSpan } from '../../../time/months.ts';
import type { FactWindow } from './model.ts';

const calendarMonths = { 'this-quarter': 3, 'this-year': 12 } as const;
const rollingMonths = {
  'last-3-months': 3,
  'last-6-months': 6,
  'last-12-months': 12,
  'last-24-months': 24,
} as const;

const isCalendar = (window: FactWindow): window is keyof typeof calendarMonths => window in calendarMonths;

/** The first day that counts, and of a calendar span the last; null has no bound. */
export function spanOf(window: FactWindow, today: Day): { fromOn: Day | null; untilOn: Day | null } {
  if (window === 'ever') return { fromOn: null, untilOn: null };
  if (!isCalendar(window))
    return { fromOn: addDays(addMonths(today, -rollingMonths[window]), 1), untilOn: null };
  const months = calendarMonths[window];
  const fromOn = firstOfSpan(today, months);
  return { fromOn, untilOn: addDays(addMonths(fromOn, months), -1) };
}

/** The calendar span before this one; null for what rolls or has no bounds. */
export function spanBefore(window: FactWindow, today: Day): { fromOn: Day; untilOn: Day } | null {
  if (!isCalendar(window)) return null;
  const next = firstOfSpan(today, calendarMonths[window]);
  return { fromOn: addMonths(next, -calendarMonths[window]), untilOn: addDays(next, -1) };
}
