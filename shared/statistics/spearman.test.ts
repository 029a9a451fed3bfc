import { expect, test } from 'vitest';
import { attitude } from '../../test/fixtures/surveys/attitude.ts';
import { ranks, spearman } from './spearman.ts';

test('those alike share the mean of their ranks', () => {
  expect(ranks([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5]);
});

// Without ties 1 − 6 Σd²/(n³ − n): d = (1, −1, 0, 1, −1), 1 − 24/120.
test('five pairs by hand', () => {
  expect(spearman([1, 2, 3, 4, 5], [2, 1, 3, 5, 4])!.rho).toBeCloseTo(0.8, 12);
});

test('the interval holds the correlation and stays inside −1 and 1', () => {
  const { rho, interval } = spearman(attitude[0]!, attitude[1]!)!;
  expect(interval.low).toBeGreaterThan(-1);
  expect(interval.low).toBeLessThan(rho);
  expect(interval.high).toBeGreaterThan(rho);
  expect(interval.high).toBeLessThan(1);
});

test('three pairs, or one side that never varies, say nothing', () => {
  expect(spearman([1, 2, 3], [1, 2, 3])).toBeNull();
  expect(spearman([1, 1, 1, 1], [1, 2, 3, 4])).toBeNull();
});
