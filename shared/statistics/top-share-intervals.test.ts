import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankContributions, shareOfTop } from './concentration.ts';
import { seededRandom } from './random-source.ts';
import { normalCumulative, normalQuantile } from './special-functions.ts';
import { topShareIntervals } from './top-share-intervals.ts';

test('of log-normal contributions the interval holds the true share as often as it says', () => {
  const random = seededRandom(11);
  // The Lorenz curve of exp(N(0, 1)) is Φ(Φ⁻¹(p) − 1).
  const truth = 1 - normalCumulative(normalQuantile(0.8) - 1);
  let held = 0;
  for (let sample = 0; sample < 400; sample += 1) {
    const ranked = rankContributions(
      Array.from({ length: 500 }, () => Math.exp(normalQuantile(1 - random() || 0.5))),
    );
    const [interval] = topShareIntervals(ranked, [0.2]);
    if (interval!.low <= truth && truth <= interval!.high) held += 1;
  }
  expect(held / 400).toBeGreaterThan(0.9);
  expect(held / 400).toBeLessThan(0.985);
});

test('every point lies in its interval, the interval over the diagonal, and the ends are certain', () => {
  const amounts = fc.array(fc.integer({ min: -50, max: 1e9 }), { minLength: 10, maxLength: 200 });
  fc.assert(
    fc.property(amounts, (values) => {
      const ranked = rankContributions(values);
      fc.pre(ranked.total > 0);
      const shares = [0, 0.1, 0.2, 0.55, 0.9, 1];
      for (const [index, interval] of topShareIntervals(ranked, shares).entries()) {
        const share = shares[index]!;
        const value = shareOfTop(ranked, share)!;
        expect(interval!.low).toBeLessThanOrEqual(value + 1e-9);
        expect(interval!.high).toBeGreaterThanOrEqual(value - 1e-9);
        expect(interval!.low).toBeGreaterThanOrEqual(share);
        expect(interval!.high).toBeLessThanOrEqual(1 + 1e-9);
      }
      const [first, , , , , last] = topShareIntervals(ranked, shares);
      expect([first, last]).toEqual([
        { low: 0, high: 0 },
        { low: 1, high: 1 },
      ]);
    }),
  );
});

test('of fewer than ten customers, or of nothing, nothing is claimed', () => {
  expect(topShareIntervals(rankContributions([9, 5, 1]), [0.2])).toEqual([null]);
  expect(topShareIntervals(rankContributions(Array<number>(20).fill(0)), [0.2])).toEqual([null]);
});
