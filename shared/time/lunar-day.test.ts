import fc from 'fast-check';
import { Lunar, LunarYear, Solar } from 'lunar-typescript';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from './day.ts';
import { lunarDayOf, solarDayOf } from './lunar-day.ts';
import { lunarDayNames, lunarMonthNames } from './lunar-names.ts';

// Hong Kong Observatory, Gregorian–Lunar Calendar Conversion Tables (hko.gov.hk/en/gts/time/conversion.htm).
test.each([
  ['2020-01-25', 2020, 1, 1, false],
  ['2020-05-23', 2020, 4, 1, true],
  ['2023-03-22', 2023, 2, 1, true],
  ['2024-02-10', 2024, 1, 1, false],
  ['2024-09-17', 2024, 8, 15, false],
  ['2025-01-28', 2024, 12, 29, false],
  ['2025-07-25', 2025, 6, 1, true],
  ['2026-02-17', 2026, 1, 1, false],
  ['2033-12-22', 2033, 11, 1, true],
])('%s is year %i, month %i, day %i (leap: %s)', (solar, year, month, day, isLeapMonth) => {
  expect(lunarDayOf(solar)).toEqual({ year, month, day, isLeapMonth });
  expect(solarDayOf({ year, month, day, isLeapMonth })).toBe(solar);
});

const first = '1900-01-31';
const last = '2101-01-28';
const days = fc.integer({ min: 0, max: daysBetween(first, last) }).map((passed) => addDays(first, passed));

test('every day there and back is itself', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(solarDayOf(lunarDayOf(day)!)).toBe(day);
    }),
  );
});

test('every day is the one lunar-typescript reckons', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, dayOfMonth] = day.split('-').map(Number);
      const theirs = Solar.fromYmd(year!, month!, dayOfMonth!).getLunar();
      expect(lunarDayOf(day)).toEqual({
        year: theirs.getYear(),
        month: Math.abs(theirs.getMonth()),
        day: theirs.getDay(),
        isLeapMonth: theirs.getMonth() < 0,
      });
      const { month: ourMonth, day: ourDay } = lunarDayOf(day)!;
      expect(theirs.getMonthInChinese()).toMatch(
        new RegExp(`${lunarMonthNames[ourMonth - 1]!.slice(0, -1)}$`),
      );
      expect(theirs.getDayInChinese()).toBe(lunarDayNames[ourDay - 1]);
    }),
  );
});

test('every New Year and every leap month from 1900 to 2100 is the published one', () => {
  for (let year = 1900; year <= 2100; year += 1) {
    const newYear = Lunar.fromYmd(year, 1, 1).getSolar().toYmd();
    expect(solarDayOf({ year, month: 1, day: 1, isLeapMonth: false })).toBe(newYear);
    const leap = LunarYear.fromYear(year).getLeapMonth();
    for (let month = 1; month <= 12; month += 1) {
      const isThere = solarDayOf({ year, month, day: 1, isLeapMonth: true }) !== null;
      expect(isThere, `${year}, leap month ${month}`).toBe(month === leap);
    }
  }
});

describe('what is not in the calendar', () => {
  test('a leap month in a year without it', () => {
    expect(solarDayOf({ year: 2026, month: 6, day: 1, isLeapMonth: true })).toBeNull();
  });
  test('the thirtieth of a short month', () => {
    expect(solarDayOf({ year: 2024, month: 12, day: 30, isLeapMonth: false })).toBeNull();
  });
  test('days before and after the tables', () => {
    expect(lunarDayOf('1900-01-30')).toBeNull();
    expect(lunarDayOf('2101-01-29')).toBeNull();
    expect(solarDayOf({ year: 2101, month: 1, day: 1, isLeapMonth: false })).toBeNull();
  });
});
