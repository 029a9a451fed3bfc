import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogramOf } from './value-histogram.ts';

const spread = fc
  .record({
    mean: fc.double({ min: 0, max: 1e7, noNaN: true }),
    relative: fc.double({ min: 0, max: 3, noNaN: true }),
    nothing: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ mean, relative, nothing }) => ({ mean, variance: (mean * relative) ** 2, nothing }));

test('every buyer is counted once, from nothing upwards without a gap, within the interval', () => {
  fc.assert(
    fc.property(fc.array(spread, { minLength: 1, maxLength: 60 }), (spreads) => {
      const buckets = histogramOf(spreads);
      const all = buckets.reduce((sum, { count }) => sum + count, 0);
      expect(Math.abs(all - spreads.length)).toBeLessThan(1);
      expect(buckets.map(({ fromMinor }) => fromMinor)).toEqual([
        0,
        ...buckets.slice(0, -1).map(({ toMinor }) => toMinor),
      ]);
      expect(buckets.at(-1)!.toMinor).toBeNull();
      for (const { count, likely } of buckets) {
        expect(count).toBeGreaterThanOrEqual(likely!.low);
        expect(count).toBeLessThanOrEqual(likely!.high);
      }
    }),
  );
});

test('who brings something for certain has one place, and a coin’s toss is spread over two', () => {
  const sure = { mean: 150, variance: 1e-12, nothing: 0 };
  const toss = { mean: 75, variance: 75 ** 2, nothing: 0.5 };
  const [certain, half] = [histogramOf([sure, sure]), histogramOf(Array.from({ length: 100 }, () => toss))];
  expect(certain.filter(({ count }) => count > 0)).toEqual([
    { fromMinor: 140, toMinor: 160, count: 2, likely: { low: 2, high: 2 } },
  ]);
  expect(half.filter(({ count }) => count > 0).map(({ count }) => count)).toEqual([50, 50]);
  expect(half[0]!.likely).toEqual({ low: 43.6, high: 56.4 });
});

test('of nobody there is no histogram', () => {
  expect(histogramOf([])).toEqual([]);
});
