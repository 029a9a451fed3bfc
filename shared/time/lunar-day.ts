import { addDays, daysBetween } from './day.ts';
import type { Day } from './instant.ts';
import { firstLunarYear, lunarYears } from './lunar-years.ts';

/** A day of the Chinese calendar. `year` is the Gregorian year its New Year fell in. */
export type LunarDay = { year: number; month: number; day: number; isLeapMonth: boolean };

type LunarMonth = { month: number; isLeapMonth: boolean; length: 29 | 30 };

/** New Year of the first year of the table. */
const beginning: Day = '1900-01-31';

/** Twelve or thirteen months in their order; a leap month follows the month whose number it bears. */
function monthsOf(year: number): LunarMonth[] {
  const bits = lunarYears[year - firstLunarYear];
  if (bits === undefined) return [];
  const leap = bits & 0xf;
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month): LunarMonth[] => {
    const plain = { month, isLeapMonth: false, length: bits & (0x10000 >> month) ? 30 : 29 } as const;
    if (month !== leap) return [plain];
    return [plain, { month, isLeapMonth: true, length: bits & 0x10000 ? 30 : 29 }];
  });
}

const lengthOf = (months: readonly LunarMonth[]) => months.reduce((sum, { length }) => sum + length, 0);

/** Days from `beginning` to each New Year of the table. */
function reckonNewYears(): number[] {
  let passed = 0;
  return lunarYears.map((_, index) => {
    const start = passed;
    passed += lengthOf(monthsOf(firstLunarYear + index));
    return start;
  });
}
const newYears = reckonNewYears();

/** Null before 1900-01-31 and after the lunar year 2100. */
export function lunarDayOf(day: Day): LunarDay | null {
  const passed = daysBetween(beginning, day);
  const index = newYears.findLastIndex((start) => start <= passed);
  if (index < 0) return null;
  const year = firstLunarYear + index;
  let left = passed - newYears[index]!;
  for (const { month, isLeapMonth, length } of monthsOf(year)) {
    if (left < length) return { year, month, day: left + 1, isLeapMonth };
    left -= length;
  }
  return null;
}

/** Null when that year has no such day: no such leap month, or a month of 29 days. */
export function solarDayOf(lunar: LunarDay): Day | null {
  let passed = newYears[lunar.year - firstLunarYear];
  if (passed === undefined) return null;
  for (const { month, isLeapMonth, length } of monthsOf(lunar.year)) {
    const isIt = month === lunar.month && isLeapMonth === lunar.isLeapMonth;
    if (isIt) return lunar.day <= length ? addDays(beginning, passed + lunar.day - 1) : null;
    passed += length;
  }
  return null;
}
