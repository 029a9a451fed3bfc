import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moodOf } from './mood-of.ts';
import { meanOf, netPromoter } from './net-promoter.ts';

test('promoters less detractors, in points of a hundred', () => {
  expect(netPromoter([10, 9, 9, 8, 6])).toMatchObject({ score: 40, answers: 5 });
});

test('the error is that of a mean of +1, 0 and −1', () => {
  expect(netPromoter([10, 10, 0, 0])!.error).toBeCloseTo(100 * Math.sqrt(4 / 3 / 4));
  expect(netPromoter([10])!.error).toBeNull();
  expect(netPromoter([])).toBeNull();
});

test('it stays between −100 and 100', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (scores) => {
      expect(Math.abs(netPromoter(scores)!.score)).toBeLessThanOrEqual(100);
    }),
  );
});

test.each([
  ['recommendation', 6, 'low'],
  ['recommendation', 7, 'middle'],
  ['recommendation', 9, 'high'],
  ['satisfaction', 2, 'low'],
  ['satisfaction', 3, 'middle'],
  ['satisfaction', 4, 'high'],
] as const)('of %s %i is %s', (question, score, mood) => {
  expect(moodOf(question, score)).toBe(mood);
});

test('a mean comes with its standard error', () => {
  expect(meanOf([1, 2, 3])).toEqual({ mean: 2, error: Math.sqrt(1 / 3) });
});
