import { expect, test } from 'vitest';
import { poissonInterval } from './poisson-interval.ts';

test.each([1, 4, 10, 250])('from either bound, %d is as far as chance reaches', (count) => {
  const { low, high } = poissonInterval(count);
  for (const mean of [low, high]) expect(Math.abs(count - mean) / Math.sqrt(mean)).toBeCloseTo(1.959964, 6);
  expect([low < count, high > count]).toEqual([true, true]);
});

test('of none, the mean may still be nearly four', () => {
  const { low, high } = poissonInterval(0);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(3.841459, 6);
});
