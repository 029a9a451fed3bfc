import { addDays, weekday } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';

/** What a phrase such as "by Friday" is reckoned from. */
export type DayContext = {
  /** In the time zone of whoever wrote it. */
  writtenOn: Day;
  isWorkingDay(day: Day): boolean;
};

const furthestAheadDays = 300;
const farthestHolidayDays = 90;

const partsOf = (day: Day) => day.split('-').map(Number) as [number, number, number];

/** The day of a calendar, or null when that month has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return isReal ? made.toISOString().slice(0, 10) : null;
}

/** The next such day, `from` included; null when the month has none, or when it must have been the one gone by. */
export function comingDate(from: Day, month: number, day: number): Day | null {
  const [year] = partsOf(from);
  const found = [year, year + 1].map((each) => dayOf(each, month, day)).find((one) => one && one >= from);
  return found && found <= addDays(from, furthestAheadDays) ? found : null;
}

/** The next day with this number in its month, `from` included. */
export function comingDayOfMonth(from: Day, day: number): Day | null {
  const [year, month] = partsOf(from);
  const found = [0, 1, 2].map((ahead) => dayOfMonthAhead(year, month + ahead, day));
  return found.find((one) => one && one >= from) ?? null;
}

function dayOfMonthAhead(year: number, month: number, day: number): Day | null {
  return dayOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, day);
}

export function dayInMonthAhead(from: Day, monthsAhead: number, day: number): Day | null {
  const [year, month] = partsOf(from);
  return dayOfMonthAhead(year, month + monthsAhead, day);
}

export function endOfMonth(from: Day, monthsAhead = 0): Day {
  const [year, month] = partsOf(from);
  return new Date(Date.UTC(year, month + monthsAhead, 0)).toISOString().slice(0, 10);
}

/** The end of the next such month, the present one included. */
export function endOfNamedMonth(from: Day, month: number): Day {
  const [, thisMonth] = partsOf(from);
  return endOfMonth(from, (month - thisMonth + 12) % 12);
}

/** The next such weekday (1 is Monday), `from` included. */
export function comingWeekday(from: Day, wanted: number): Day {
  return addDays(from, (wanted - weekday(from) + 7) % 7);
}

/** That weekday of the week so many weeks on; weeks begin on Monday. */
export function weekdayOfWeek(from: Day, wanted: number, weeksAhead: number): Day {
  return addDays(from, wanted - weekday(from) + weeksAhead * 7);
}

/** The last working day of a week, or its Friday when nobody works in it. Never before `writtenOn`. */
export function endOfWorkingWeek({ writtenOn, isWorkingDay }: DayContext, weeksAhead: number): Day {
  const days = [7, 6, 5, 4, 3, 2, 1].map((each) => weekdayOfWeek(writtenOn, each, weeksAhead));
  const last = days.find(isWorkingDay) ?? weekdayOfWeek(writtenOn, 5, weeksAhead);
  return last < writtenOn ? writtenOn : last;
}

/** The day on which so many working days after `writtenOn` have passed. */
export function afterWorkingDays({ writtenOn, isWorkingDay }: DayContext, count: number): Day {
  let day = writtenOn;
  // A calendar in which nobody ever works would have no end.
  for (let left = count, tried = 0; left > 0 && tried < count * 7 + farthestHolidayDays; tried++) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** The next days off that are not a plain weekend: the last working day before and the first one after; null when none is near. */
export function comingHoliday({ writtenOn, isWorkingDay }: DayContext): { before: Day; after: Day } | null {
  const ahead = Array.from({ length: farthestHolidayDays }, (_, index) => addDays(writtenOn, index));
  const off = ahead.find((day) => weekday(day) <= 5 && !isWorkingDay(day));
  if (!off) return null;
  const near = Array.from({ length: 30 }, (_, index) => index + 1);
  const before = near.map((days) => addDays(off, -days)).find(isWorkingDay);
  const after = near.map((days) => addDays(off, days)).find(isWorkingDay);
  return before && after ? { before, after } : null;
}
