import Holidays from 'date-holidays';
import { addDays } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';

const known = new Map<string, ReadonlySet<Day>>();

/** Days off by law in a country, over one calendar year; empty for a country without a calendar. */
function holidaysIn(country: string, year: number): ReadonlySet<Day> {
  const key = `${country} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const days = new Set<Day>();
  for (const { date, start, end, type } of new Holidays(country).getHolidays(year)) {
    if (type !== 'public') continue;
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    for (let index = 0; index < length; index++) days.add(addDays(date.slice(0, 10), index));
  }
  known.set(key, days);
  return days;
}

/** The holidays of the year of `today`, of the one before and of the one after; none when no country is set. */
export function publicHolidays(country: string | null, today: Day): ReadonlySet<Day> {
  if (country === null) return new Set();
  const year = Number(today.slice(0, 4));
  return new Set([year - 1, year, year + 1].flatMap((each) => [...holidaysIn(country, each)]));
}
