import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../time/day.ts';
import { lunarDayOf } from '../../time/lunar-day.ts';
import type { ImportantDay } from './important-day.ts';
import { comingDays, nextOn } from './next-important-day.ts';

const solar = (month: number, day: number) =>
  ({ calendar: 'solar', month, day, isLeapMonth: false }) as const;
const lunar = (month: number, day: number, isLeapMonth = false) =>
  ({ calendar: 'lunar', month, day, isLeapMonth }) as const;

describe('the solar calendar', () => {
  test.each([
    ['today', solar(11, 20), '2026-11-20', '2026-11-20'],
    ['later this year', solar(11, 21), '2026-11-20', '2026-11-21'],
    ['next year', solar(11, 19), '2026-11-20', '2027-11-19'],
    ['29 February in a leap year', solar(2, 29), '2028-01-01', '2028-02-29'],
    ['29 February in a common year', solar(2, 29), '2026-11-20', '2027-02-28'],
  ])('%s', (_, day, today, expected) => {
    expect(nextOn(day, today)).toBe(expected);
  });
});

// Days after the conversion tables of the Hong Kong Observatory.
describe('the lunar calendar', () => {
  test.each([
    ['New Year 2027', lunar(1, 1), '2026-11-20', '2027-02-06'],
    ['Mid-Autumn 2026', lunar(8, 15), '2026-01-01', '2026-09-25'],
    ['the last month of a lunar year begun last spring', lunar(12, 8), '2026-01-10', '2026-01-26'],
    ['a leap sixth month where the year has it', lunar(6, 1, true), '2025-07-01', '2025-07-25'],
    ['a leap sixth month where it has not: the plain sixth', lunar(6, 1, true), '2026-01-01', '2026-07-14'],
    ['a plain sixth month in a year with two: the first', lunar(6, 1), '2025-06-01', '2025-06-25'],
    ['the thirtieth of a month of 29 days: its last', lunar(12, 30), '2025-01-01', '2025-01-28'],
  ])('%s', (_, day, today, expected) => {
    expect(nextOn(day, today)).toBe(expected);
  });

  test('beyond the tables there is none', () => {
    expect(nextOn(lunar(1, 1), '2101-02-01')).toBeNull();
  });
});

test('every day comes within a year and a leap month, not before today, and in its month', () => {
  const recurring = fc.record({
    calendar: fc.constant('lunar' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
    isLeapMonth: fc.boolean(),
  });
  const todays = fc.integer({ min: 0, max: 60_000 }).map((passed) => addDays('1920-01-01', passed));
  fc.assert(
    fc.property(recurring, todays, (day, today) => {
      const on = nextOn(day, today)!;
      expect(daysBetween(today, on)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(today, on)).toBeLessThanOrEqual(414);
      expect(lunarDayOf(on)!.month).toBe(day.month);
    }),
  );
});

test('the birthday stands among the other days, soonest first', () => {
  const founding: ImportantDay = {
    ...{ id: '0197a000-0000-7000-8000-0000000000f1', kind: 'founding-day', name: '', noticeDays: 7 },
    ...{ ...lunar(1, 1), year: 1998 },
  };
  const customer = { id: '0197a000-0000-7000-8000-000000000001', birthday: '1980-11-27' };
  const coming = comingDays(customer, [founding], '2026-11-20');
  expect(coming.map(({ day, on }) => [day.kind, day.year, on])).toEqual([
    ['birthday', 1980, '2026-11-27'],
    ['founding-day', 1998, '2027-02-06'],
  ]);
  expect(comingDays({ ...customer, birthday: '11-27' }, [], '2026-11-28')).toMatchObject([
    { day: { year: null, month: 11, day: 27 }, on: '2027-11-27' },
  ]);
});
