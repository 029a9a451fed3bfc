import { expect, test } from 'vitest';
import { buyersOf, endDay, livelyBuyers, splitDay } from './buyer-columns.fixture.ts';
import { holdOut } from './holdout.ts';
import { fittedModels } from './purchase-models.ts';

const lively = livelyBuyers({ afterAnOrder: 0.15 });

test('the naive rule is the rate until the split, and what came is counted, by hand', () => {
  // A purchase after the first in 300 days, thirty weeks after it held back: 0.7 expected of each; ten of forty come once.
  const histories = Array.from({ length: 40 }, (_, row) => (row < 10 ? [0, 70, endDay] : [0, 70]));
  const { holdout } = holdOut(buyersOf(histories), splitDay)!;
  expect(holdout).toMatchObject({ splitOn: '1970-10-28', endOn: '1971-05-25', customers: 40, actual: 10 });
  expect(holdout.naive.total).toBeCloseTo(40 * 0.7, 9);
  expect(holdout.naive.meanAbsolute).toBeCloseTo((10 * 0.3 + 30 * 0.7) / 40, 9);
  expect(holdout.naive.rootMeanSquare).toBeCloseTo(Math.sqrt((10 * 0.09 + 30 * 0.49) / 40), 9);
  // The standard error of a share of 1/4 among 40, with 39 degrees of freedom, is √(0.1875 / 39).
  const half = 1.96 * Math.sqrt(0.1875 / 39);
  const actualInterval = { low: expect.closeTo(0.25 - half, 9), high: expect.closeTo(0.25 + half, 9) };
  expect(holdout.buckets).toMatchObject([{ least: 1, most: 1, customers: 40, actual: 0.25, actualInterval }]);
});

test('nothing that came after the split is in a prediction', () => {
  const busier = lively.map((days) =>
    days.some((day) => day >= splitDay) ? days : [...days, splitDay + 1, splitDay + 2],
  );
  const added = busier.flat().length - lively.flat().length;
  const { holdout: before } = holdOut(buyersOf(lively), splitDay)!;
  const { holdout: after } = holdOut(buyersOf(busier), splitDay)!;
  expect(added).toBeGreaterThan(0);
  expect(after.actual).toBe(before.actual + added);
  for (const { name } of fittedModels) expect(after.models[name]!.total).toBe(before.models[name]!.total);
  expect(after.naive.total).toBe(before.naive.total);
});

test('who first ordered after the split takes no part', () => {
  const newcomers = Array.from({ length: 50 }, (_, row) => [splitDay + row, splitDay + row + 20]);
  expect(holdOut(buyersOf([...lively, ...newcomers]), splitDay)).toEqual(holdOut(buyersOf(lively), splitDay));
});

test('buyers who behave as the models say are predicted better than by the naive rule', () => {
  const { holdout, best } = holdOut(buyersOf(lively), splitDay)!;
  expect(['mbg-nbd', 'pareto-nbd']).toContain(best);
  const { meanAbsolute, rootMeanSquare } = holdout.models[best!]!;
  expect(meanAbsolute).toBeLessThan(holdout.naive.meanAbsolute);
  expect(rootMeanSquare).toBeLessThan(holdout.naive.rootMeanSquare);
});

test('with fewer than thirty buyers before the split nothing is claimed', () => {
  expect(holdOut(buyersOf(lively.slice(0, 29)), splitDay)).toBeNull();
});
