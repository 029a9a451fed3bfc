import Holidays from 'date-holidays';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { addDays } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { chinaDays } from './china-days.ts';

/** A day a country's law takes off the week or, where `isWorking`, puts to it. */
export type CountryDay = { day: Day; isWorking: boolean; name: Record<Language, string> };

const known = new Map<string, CountryDay[]>();

/** Over one calendar year; empty for null and for a country without a calendar. */
export function countryDays(country: string | null, year: number): CountryDay[] {
  if (country === null) return [];
  const key = `${country} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const days = country === 'CN' ? chinaDays(year) : publicHolidays(country, year);
  known.set(key, days);
  return days;
}

function publicHolidays(country: string, year: number): CountryDay[] {
  const calendar = new Holidays(country);
  const inChinese = calendar.getHolidays(year, 'zh');
  return calendar.getHolidays(year, 'en').flatMap(({ date, start, end, type, name }, index) => {
    if (type !== 'public') return [];
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    const names = { en: name, zh: inChinese[index]?.name ?? name };
    return Array.from({ length }, (_, offset) => ({
      day: addDays(date.slice(0, 10), offset),
      isWorking: false,
      name: names,
    }));
  });
}
