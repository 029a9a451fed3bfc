import { expect, test } from 'vitest';
import { cdnowCustomers } from '../../test/support/cdnow.ts';
import {
  fitMbgNbd,
  mbgNbdExpectedOfNewcomer,
  mbgNbdExpectedPurchases,
  mbgNbdProbabilityAlive,
} from './mbg-nbd.ts';

const fit = fitMbgNbd(cdnowCustomers());

test('CDNOW gives the parameters of the reference', () => {
  const { r, alpha, a, b } = fit.parameters;
  expect([r, alpha, a, b].map((each) => each.toFixed(3))).toEqual(['0.525', '6.183', '0.891', '1.614']);
  expect(fit).toMatchObject({ converged: true, problem: null, customers: 2357 });
});

test('unlike in the BG/NBD, whoever never bought again may have left', () => {
  const { a, b } = fit.parameters;
  const alive = (T: number) => mbgNbdProbabilityAlive(fit.parameters, { frequency: 0, recency: 0, T });
  expect(alive(0)).toBeCloseTo(b / (a + b), 12);
  expect(alive(39)).toBeLessThan(alive(10));
});

/** In 60 digits, by the hypergeometric form. */
test.each([
  { x: 2, tx: 30.43, T: 38.86, weeks: 39, alive: 0.774419242623646, expected: 1.34049742849121 },
  { x: 0, tx: 0, T: 38.86, weeks: 39, alive: 0.637253337964895, expected: 0.127461382545661 },
  { x: 2000, tx: 38.8, T: 38.86, weeks: 520, alive: 0.993686664210192, expected: 6736.20894905701 },
])(
  '$x purchases by week $tx of $T promise $expected in $weeks weeks',
  ({ x, tx, T, weeks, alive, expected }) => {
    const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    const customer = { frequency: x, recency: tx, T };
    expect(mbgNbdProbabilityAlive(parameters, customer)).toBeCloseTo(alive, 12);
    expect(mbgNbdExpectedPurchases(parameters, customer, weeks) / expected).toBeCloseTo(1, 9);
  },
);

test('a newcomer may leave at once', () => {
  const parameters = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
  expect(mbgNbdExpectedOfNewcomer(parameters, 39)).toBeCloseTo(1.182953665597, 10);
});
