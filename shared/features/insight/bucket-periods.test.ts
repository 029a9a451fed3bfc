import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BucketMonth, bucketPeriods } from './bucket-periods.ts';
import { Grain } from './model.ts';

const month = (monthOn: string, won: number, lost = 0, regained = 0): BucketMonth => ({
  ...{ monthOn, won, lost, regained },
});

test('months add up to quarters, and a quarter without any change keeps the level', () => {
  const months = [month('2025-11-01', 4), month('2025-12-01', 2, 1), month('2026-05-01', 0, 2, 1)];
  expect(bucketPeriods(months, 'quarter', '2026-06-10')).toEqual([
    { from: '2025-10-01', to: '2025-12-31', won: 6, lost: 1, regained: 0, levelBefore: 0, levelAfter: 5 },
    { from: '2026-01-01', to: '2026-03-31', won: 0, lost: 0, regained: 0, levelBefore: 5, levelAfter: 5 },
    { from: '2026-04-01', to: '2026-06-30', won: 0, lost: 2, regained: 1, levelBefore: 5, levelAfter: 4 },
  ]);
});

test('without customers there is nothing to show', () => {
  expect(bucketPeriods([], 'month', '2026-06-10')).toEqual([]);
});

const anyMonths = fc.array(
  fc.record({
    monthOn: fc
      .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}-01`),
    won: fc.nat(50),
    lost: fc.nat(50),
    regained: fc.nat(50),
  }),
);

test('the level changes in every period by won and regained less lost, and no day is in two periods', () => {
  fc.assert(
    fc.property(anyMonths, fc.constantFrom(...Grain.options), (months, grain) => {
      const periods = bucketPeriods(months, grain, '2026-12-31');
      for (const [index, period] of periods.entries()) {
        expect(period.levelAfter - period.levelBefore).toBe(period.won + period.regained - period.lost);
        expect(period.levelBefore).toBe(periods[index - 1]?.levelAfter ?? 0);
        expect(period.from > (periods[index - 1]?.to ?? '')).toBe(true);
      }
      const total = (flow: 'won' | 'lost' | 'regained') => (rows: readonly BucketMonth[]) =>
        rows.reduce((sum, row) => sum + row[flow], 0);
      expect(periods.reduce((sum, { lost }) => sum + lost, 0)).toBe(total('lost')(months));
      expect(periods.reduce((sum, { won }) => sum + won, 0)).toBe(total('won')(months));
    }),
  );
});
