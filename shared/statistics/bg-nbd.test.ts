import { expect, test } from 'vitest';
import { cdnowCustomers, cdnowReference } from '../../test/support/cdnow.ts';
import {
  bgNbdExpectedOfNewcomer,
  bgNbdExpectedPurchases,
  bgNbdLogLikelihood,
  bgNbdProbabilityAlive,
  fitBgNbd,
} from './bg-nbd.ts';

const fit = fitBgNbd(cdnowCustomers());

test('CDNOW gives the published parameters, to the printed digits', () => {
  const { r, alpha, a, b } = fit.parameters;
  expect([r, alpha, a, b].map((each) => each.toFixed(3))).toEqual(['0.243', '4.414', '0.793', '2.426']);
  expect(fit.logLikelihood.toFixed(1)).toBe('-9582.4');
  expect(fit).toMatchObject({ converged: true, problem: null, customers: 2357 });
  expect(bgNbdLogLikelihood(fit.parameters, cdnowCustomers())).toBeCloseTo(fit.logLikelihood, 6);
});

test('a hundred copies of every customer give the same parameters, ten times as surely', () => {
  const hundredfold = fitBgNbd(cdnowCustomers(100));
  for (const name of ['r', 'alpha', 'a', 'b'] as const) {
    expect(hundredfold.parameters[name]).toBeCloseTo(fit.parameters[name], 5);
    expect(hundredfold.standardErrors![name]).toBeCloseTo(fit.standardErrors![name] / 10, 5);
  }
  expect(hundredfold.customers).toBe(235_700);
});

test.each(cdnowReference())(
  'customer $id is as alive and as busy as the reference says',
  ({ customer, bgNbd }) => {
    expect(Math.abs(bgNbdProbabilityAlive(fit.parameters, customer) - bgNbd.alive)).toBeLessThan(1e-4);
    expect(Math.abs(bgNbdExpectedPurchases(fit.parameters, customer, 39) - bgNbd.in39Weeks)).toBeLessThan(
      1e-4,
    );
  },
);

/** In 60 digits, by the hypergeometric form of eq. 10. */
test.each([
  {
    r: 0.243,
    alpha: 4.414,
    a: 1.0001,
    b: 2.426,
    x: 26,
    tx: 30,
    T: 31,
    weeks: 52,
    expected: 22.5932959468269,
  },
  {
    r: 0.243,
    alpha: 4.414,
    a: 0.793,
    b: 2.426,
    x: 5000,
    tx: 38.8,
    T: 38.86,
    weeks: 52,
    expected: 3685.19524035605,
  },
  { r: 0.05, alpha: 0.01, a: 0.2, b: 0.1, x: 1, tx: 0, T: 0.001, weeks: 520, expected: 1959.08799029298 },
  { r: 12, alpha: 90, a: 30, b: 4, x: 4, tx: 10, T: 60, weeks: 0.01, expected: 3.78614151987465e-7 },
])(
  '$x purchases by week $tx of $T promise $expected in $weeks weeks',
  ({ x, tx, T, weeks, expected, ...parameters }) => {
    const found = bgNbdExpectedPurchases(parameters, { frequency: x, recency: tx, T }, weeks);
    expect(found / expected).toBeCloseTo(1, 8);
  },
);

test('of a newcomer as much is expected as the published curve shows', () => {
  const { r, alpha, a, b } = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  expect(bgNbdExpectedOfNewcomer({ r, alpha, a, b }, 0)).toBe(0);
  // In 60 digits, by eq. 9.
  expect(bgNbdExpectedOfNewcomer({ r, alpha, a, b }, 39)).toBeCloseTo(1.196723193321, 9);
});

test('whoever never bought again is taken to be a customer still', () => {
  expect(bgNbdProbabilityAlive(fit.parameters, { frequency: 0, recency: 0, T: 500 })).toBe(1);
});
