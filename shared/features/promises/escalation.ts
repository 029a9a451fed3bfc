import { addDays, wallClock } from '../../time/day.ts';
import { type WorkingCalendar, workingDayMinutes, workingMinutesBetween } from '../../time/working-time.ts';
import type { CustomerPromise } from './model.ts';

/** 0 none, 1 owner reminded, 2 owner reminded again, 3 the owner's lead told. */
export type EscalationLevel = 0 | 1 | 2 | 3;

/**
 * How far a promise should have climbed by now: a reminder in the first working minute it is late, a second one
 * a working day later, the owner's lead a working day after that. What they owe us only reminds who waits for it.
 */
export function escalationLevel(
  promise: Pick<CustomerPromise, 'state' | 'dueOn' | 'direction'>,
  now: Date,
  calendar: WorkingCalendar,
): EscalationLevel {
  if (promise.state !== 'open') return 0;
  const lateFrom = { day: addDays(promise.dueOn, 1), minutes: 0 };
  const minutesLate = workingMinutesBetween(lateFrom, wallClock(now, calendar.timeZone), calendar);
  if (minutesLate === 0) return 0;
  if (promise.direction === 'they') return 1;
  const daysLate = Math.floor(minutesLate / workingDayMinutes(calendar));
  return daysLate >= 2 ? 3 : daysLate === 1 ? 2 : 1;
}
