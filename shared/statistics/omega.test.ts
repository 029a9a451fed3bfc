import { expect, test } from 'vitest';
import { attitude } from '../../test/fixtures/surveys/attitude.ts';
import { omegaTotal, oneFactorLoadings } from './omega.ts';

// R 4.2.2, psych 2.2.9: one minres factor of the six items beside the rating.
test('omega of six items on one factor', () => {
  expect(omegaTotal(attitude.slice(1))).toBeCloseTo(0.821121, 6);
});

test('loadings that made the correlations are found again', () => {
  const made = [0.9, 0.8, 0.6, -0.5];
  const correlations = made.map((a, row) => made.map((b, column) => (row === column ? 1 : a * b)));
  for (const [item, loading] of oneFactorLoadings(correlations)!.entries()) {
    expect(loading).toBeCloseTo(made[item]!, 8);
  }
});

test('two items, or one that never varies, have no omega', () => {
  expect(omegaTotal(attitude.slice(0, 2))).toBeNull();
  expect(omegaTotal([...attitude.slice(0, 2), attitude[0]!.map(() => 3)])).toBeNull();
});
