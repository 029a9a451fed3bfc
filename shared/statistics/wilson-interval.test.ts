import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

// R 4.2: binom::binom.wilson and prop.test(correct = FALSE).
test.each([
  [7, 10, 0.95, 0.3967781475, 0.8922087326],
  [0, 1, 0.9, 0, 0.7301340512159],
  [0, 1, 0.95, 0, 0.7934506856228],
  [0, 1, 0.99, 0, 0.8690224567198],
  [1, 1, 0.9, 0.2698659487841, 1],
  [1, 1, 0.95, 0.2065493143772, 1],
  [1, 1, 0.99, 0.1309775432802, 1],
])('%d of %d at %d lies between %d and %d', (successes, answers, confidence, low, high) => {
  const interval = wilsonInterval(successes, answers, { confidence })!;
  expect(interval.low).toBeCloseTo(low, 9);
  expect(interval.high).toBeCloseTo(high, 9);
});

test('nobody answered: no interval', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('where everybody answered, the interval is the share itself', () => {
  const { low, high } = wilsonInterval(7, 10, { populationSize: 10 })!;
  expect(low).toBeCloseTo(0.7, 12);
  expect(high).toBeCloseTo(0.7, 12);
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([answers, share]) => ({ answers, successes: Math.round(answers * share) }));

test('the share lies inside, the bounds inside 0 and 1, and a known population never widens it', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 5000 }), ({ answers, successes }, silent) => {
      const wide = wilsonInterval(successes, answers)!;
      const narrow = wilsonInterval(successes, answers, { populationSize: answers + silent })!;
      const share = successes / answers;
      expect(narrow.low).toBeGreaterThanOrEqual(wide.low - 1e-12);
      expect(narrow.high).toBeLessThanOrEqual(wide.high + 1e-12);
      expect(narrow.low).toBeLessThanOrEqual(share + 1e-12);
      expect(narrow.high).toBeGreaterThanOrEqual(share - 1e-12);
      expect(wide.low).toBeGreaterThanOrEqual(0);
      expect(wide.high).toBeLessThanOrEqual(1);
    }),
  );
});
