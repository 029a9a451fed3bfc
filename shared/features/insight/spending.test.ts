import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BucketPeriod } from './bucket-periods.ts';
import { spending } from './spending.ts';

const year = (parts: Partial<BucketPeriod>): BucketPeriod => ({
  ...{ from: '2025-01-01', to: '2025-12-31', won: 0, lost: 0, regained: 0, levelBefore: 0, levelAfter: 0 },
  ...parts,
});
const keepable = { low: 0.2, high: 0.5 };

test('what winning cost is shared by who was won and regained, what keeping cost by who was there', () => {
  const period = year({ won: 15, regained: 5, lost: 10, levelBefore: 95, levelAfter: 105 });
  const costs = [
    { monthOn: '2025-02-01', aim: 'winning' as const, amountMinor: 150_000 },
    { monthOn: '2025-09-01', aim: 'winning' as const, amountMinor: 50_000 },
    { monthOn: '2025-09-01', aim: 'keeping' as const, amountMinor: 100_000 },
  ];
  const [row] = spending([period], costs, { grain: 'year', keepable });
  expect(row).toMatchObject({ perWonMinor: 10_000, perKeptMinor: 1_000 });
  // Two to five of the ten lost could have been kept: 2 × 9,000 to 5 × 9,000 of 200,000.
  expect(row?.saved?.low).toBeCloseTo(0.09);
  expect(row?.saved?.high).toBeCloseTo(0.225);
});

test('what winning one costs is the less certain the fewer were won', () => {
  const widthFor = (won: number) => {
    const costs = [{ monthOn: '2025-02-01', aim: 'winning' as const, amountMinor: won * 10_000 }];
    const [row] = spending([year({ won, levelAfter: won })], costs, { grain: 'year', keepable });
    const { low, high } = row!.perWonRange!;
    expect([low < 10_000, high > 10_000]).toEqual([true, true]);
    return high / low;
  };
  expect(widthFor(4)).toBeGreaterThan(widthFor(400));
});

test('without anybody won there is no cost per won, and nothing that could be saved is claimed', () => {
  const costs = [{ monthOn: '2025-02-01', aim: 'winning' as const, amountMinor: 100 }];
  const [row] = spending([year({ lost: 3, levelBefore: 5, levelAfter: 2 })], costs, {
    grain: 'year',
    keepable,
  });
  expect(row).toMatchObject({ perWonMinor: null, perWonRange: null, saved: null });
});

test('no more is saved than was spent on winning', () => {
  const counts = fc.nat(1000);
  fc.assert(
    fc.property(
      counts,
      counts,
      counts,
      fc.nat(1e9),
      fc.nat(1e9),
      (won, lost, levelBefore, winning, keeping) => {
        const costs = [
          { monthOn: '2025-02-01', aim: 'winning' as const, amountMinor: winning },
          { monthOn: '2025-02-01', aim: 'keeping' as const, amountMinor: keeping },
        ];
        const period = year({ won, lost, levelBefore, levelAfter: levelBefore + won });
        const [row] = spending([period], costs, { grain: 'year', keepable: { low: 0, high: 1 } });
        if (row?.saved) {
          expect(row.saved.high).toBeLessThanOrEqual(1);
          expect(row.saved.low).toBeLessThanOrEqual(row.saved.high);
        }
      },
    ),
  );
});
