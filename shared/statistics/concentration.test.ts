import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gini, paretoCurve, proposeCuts, rankContributions, shareOfTop } from './concentration.ts';

const ten = rankContributions([4, 50, 1, 25, 3, 1, 10, 3, 1, 2]);

test('the largest fifth of ten customers bring three quarters', () => {
  expect(shareOfTop(ten, 0.2)).toBe(0.75);
  expect(shareOfTop(ten, 0.25)).toBeCloseTo(0.8, 12);
  expect(shareOfTop(ten, 0)).toBe(0);
  expect(shareOfTop(ten, 1)).toBe(1);
  expect(paretoCurve(ten, 5)).toEqual([
    { customers: 0, value: 0 },
    { customers: 0.2, value: 0.75 },
    { customers: 0.4, value: 0.89 },
    { customers: 0.6, value: 0.95 },
    { customers: 0.8, value: 0.98 },
    { customers: 1, value: 1 },
  ]);
});

test.each([
  { values: [1, 2, 3, 4], expected: 0.25 },
  { values: [7, 7, 7], expected: 0 },
  { values: [0, 0, 0, 0, 9], expected: 0.8 },
  { values: [-5, 0, 0, 0, 9], expected: 0.8 },
])('the Gini coefficient of $values is $expected', ({ values, expected }) => {
  expect(gini(rankContributions(values))).toBeCloseTo(expected, 12);
});

test('the cuts are where the curve bends, reckoned by hand', () => {
  // Nearest to (0, 1) after two: 0.2² + 0.25². Three are not below the mean of 10; nearest to (0.3, 1) after four.
  expect(proposeCuts(ten)).toEqual({
    key: { atLeast: 25, count: 2, customers: 0.2, value: 0.75 },
    regular: { atLeast: 4, count: 4, customers: 0.4, value: 0.89 },
  });
});

test('customers who contribute the same are in the same tier', () => {
  // Nearest to (0, 1) after three, whose value four have.
  const cuts = proposeCuts(rankContributions([20, 10, 10, 10, 10, 1, 1, 1]))!;
  expect([cuts.key.count, cuts.regular.count]).toEqual([5, 5]);
});

test('nothing is made of customers who contribute nothing, or all the same', () => {
  for (const nothing of [rankContributions([]), rankContributions([0, -3])]) {
    expect([gini(nothing), shareOfTop(nothing, 0.2), proposeCuts(nothing)]).toEqual([null, null, null]);
    expect(paretoCurve(nothing, 10)).toEqual([]);
  }
  expect(proposeCuts(rankContributions([5, 5, 5]))).toBeNull();
});

test('the curve lies over the diagonal and never falls, and key customers are a part of the regular', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 5000 }), { minLength: 1, maxLength: 200 }), (values) => {
      const ranked = rankContributions(values);
      const curve = paretoCurve(ranked, 50);
      for (const [index, { customers, value }] of curve.entries()) {
        expect(value).toBeGreaterThanOrEqual(customers - 1e-9);
        expect(value).toBeGreaterThanOrEqual((curve[index - 1]?.value ?? 0) - 1e-12);
      }
      const cuts = proposeCuts(ranked);
      if (cuts) expect(cuts.key.count).toBeLessThanOrEqual(cuts.regular.count);
      if (cuts) expect(cuts.key.count).toBeGreaterThan(0);
    }),
  );
});
