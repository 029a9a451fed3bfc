import { expect, test } from 'vitest';
import { effortShares, furthestApart } from './effort.ts';
import { tierOf } from './model.ts';

const rows = [
  { tier: 'key' as const, customers: 5, minutes: 200, contributionMinor: 800 },
  { tier: 'small' as const, customers: 90, minutes: 600, contributionMinor: 200 },
];

test('the tier with most time for least money is named', () => {
  expect(furthestApart(effortShares(rows))).toEqual({
    ...{ tier: 'key', timeShare: 0.25, contributionShare: 0.8 },
  });
  expect(furthestApart(effortShares([{ ...rows[0]!, minutes: 2400 }, rows[1]!]))).toBeNull();
});

test('a loss takes no part, and without orders no part is known', () => {
  const [key, small] = effortShares([rows[0]!, { ...rows[1]!, contributionMinor: -50 }]);
  expect([key?.contributionShare, small?.contributionShare]).toEqual([1, 0]);
  expect(effortShares([{ ...rows[0]!, contributionMinor: 0 }])[0]?.contributionShare).toBeNull();
});

test('who contributes exactly the cut belongs above it', () => {
  const cuts = { keyFromMinor: 100, regularFromMinor: 10 };
  expect([100, 99, 10, 9, -5].map((amount) => tierOf(amount, cuts))).toEqual([
    ...['key', 'regular', 'regular', 'small', 'small'],
  ]);
});
