import { expect, test } from 'vitest';
import { addMonths, firstOfSpan } from './months.ts';

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', -12, '2027-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-15', -3, '2025-12-15'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test('a day lies in a month, a quarter and a year', () => {
  expect(([1, 3, 12] as const).map((months) => firstOfSpan('2026-08-20', months))).toEqual([
    '2026-08-01',
    '2026-07-01',
    '2026-01-01',
  ]);
});
