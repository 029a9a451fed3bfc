import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probabilityBelow, rangeOf, spreadOf } from './spend-range.ts';

const expected = fc.record({
  orders: fc.double({ min: 0, max: 500, noNaN: true }),
  ordersVariance: fc.double({ min: 0, max: 100, noNaN: true }),
  alive: fc.double({ min: 1e-6, max: 1, noNaN: true }),
  rateShape: fc.double({ min: 0.05, max: 500, noNaN: true }),
  mean: fc.double({ min: 1, max: 1e9, noNaN: true }),
  orderShape: fc.double({ min: 0.2, max: 50, noNaN: true }),
  meanError: fc.double({ min: 0, max: 4, noNaN: true }),
});

test('a value is never negative and lies in its range', () => {
  fc.assert(
    fc.property(expected, (given) => {
      const { low, mid, high } = rangeOf(spreadOf(given));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(mid).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(mid);
      expect(Number.isFinite(high)).toBe(true);
    }),
  );
});

test('more orders expected are more money', () => {
  fc.assert(
    fc.property(expected, fc.double({ min: 0, max: 50, noNaN: true }), (given, more) => {
      const few = spreadOf(given).mean;
      expect(spreadOf({ ...given, orders: given.orders + more }).mean).toBeGreaterThanOrEqual(few);
    }),
  );
});

test('who orders for certain and evenly has a narrow range, who may have left one from nothing', () => {
  const steady = {
    orders: 12,
    ordersVariance: 0,
    alive: 1,
    rateShape: 400,
    mean: 100,
    orderShape: 50,
    meanError: 0,
  };
  const sure = rangeOf(spreadOf(steady));
  expect([sure.low, sure.high].map(Math.round)).toEqual([794, 1668]);
  expect(rangeOf(spreadOf({ ...steady, orders: 6, alive: 0.5 })).low).toBe(0);
});

test('the probability of less rises with the amount, and is a tenth at each end of the range', () => {
  fc.assert(
    fc.property(expected, fc.double({ min: 1.01, max: 10, noNaN: true }), (given, times) => {
      const spread = spreadOf(given);
      const { low, mid, high } = rangeOf(spread);
      const below = (amount: number) => probabilityBelow(spread, amount);
      expect(below(1)).toBeLessThanOrEqual(below(times));
      expect(below(1e300)).toBeCloseTo(1, 9);
      if (low > 0 && low < mid) expect(below(low)).toBeCloseTo(0.1, 6);
      if (high > mid) expect(below(high)).toBeCloseTo(0.9, 6);
    }),
  );
});

test('nothing comes from who orders no more', () => {
  expect(probabilityBelow({ mean: 0, variance: 0, nothing: 1 }, 1)).toBe(1);
});
