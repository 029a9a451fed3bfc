import type { Day } from './instant.ts';

function dayOf(year: number, monthIndex: number, day: number): Day {
  return new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);
}

function partsOf(day: Day): [year: number, monthIndex: number, day: number] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return [year, month - 1, date];
}

/** The same day of another month; its last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const lastDate = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return dayOf(year, month + months, Math.min(date, lastDate));
}

/** The first day of the span of so many months the day lies in; 3 are a quarter, 12 a year. */
export function firstOfSpan(day: Day, months: 1 | 3 | 12): Day {
  const [year, month] = partsOf(day);
  return dayOf(year, month - (month % months), 1);
}
