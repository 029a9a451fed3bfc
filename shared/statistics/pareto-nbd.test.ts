import { expect, test } from 'vitest';
import { cdnowCustomers, cdnowReference } from '../../test/support/cdnow.ts';
import {
  fitParetoNbd,
  paretoNbdExpectedOfNewcomer,
  paretoNbdExpectedPurchases,
  paretoNbdLogLikelihood,
  paretoNbdProbabilityAlive,
} from './pareto-nbd.ts';
import { columnsOf } from './purchase-summary.ts';

const fit = fitParetoNbd(cdnowCustomers());

test('CDNOW in whole days gives the published parameters, to the printed digits', () => {
  const customers = cdnowCustomers();
  const wholeDays = (weeks: Float64Array) => weeks.map((each) => Math.round(each * 7) / 7);
  const { frequency, recency, T } = customers;
  const published = fitParetoNbd({ frequency, recency: wholeDays(recency), T: wholeDays(T) });
  const { r, alpha, s, beta } = published.parameters;
  expect([r, alpha, s, beta].map((each) => each.toFixed(3))).toEqual(['0.553', '10.578', '0.606', '11.669']);
  expect(published.logLikelihood.toFixed(1)).toBe('-9595.0');
});

test('in weeks of two decimals it is found more exactly than the reference did', () => {
  expect(fit.parameters.r).toBeCloseTo(0.55328, 4);
  expect(fit.parameters.beta).toBeCloseTo(11.668, 3);
  expect(fit.logLikelihood).toBeGreaterThan(-9594.973929884756);
  expect(fit).toMatchObject({ converged: true, problem: null, customers: 2357 });
});

test.each(cdnowReference())('customer $id is as alive and as busy as the reference says', (reference) => {
  const { customer, paretoNbd } = reference;
  expect(Math.abs(paretoNbdProbabilityAlive(fit.parameters, customer) - paretoNbd.alive)).toBeLessThan(1e-4);
  const expected = paretoNbdExpectedPurchases(fit.parameters, customer, 39);
  expect(Math.abs(expected - paretoNbd.in39Weeks)).toBeLessThan(1e-4);
});

/** In 60 digits, by the hypergeometric form. */
test.each([
  {
    r: 0.553,
    alpha: 10.58,
    s: 0.606,
    beta: 11.67,
    x: 0,
    tx: 0,
    T: 38.86,
    log: -0.52100647056833,
    alive: 0.29531090459784,
  },
  {
    r: 0.553,
    alpha: 10.58,
    s: 0.606,
    beta: 11.67,
    x: 5000,
    tx: 38.8,
    T: 38.86,
    log: 18081.371718314,
    alive: 0.95117223902367,
  },
  {
    r: 2,
    alpha: 0.01,
    s: 0.3,
    beta: 50,
    x: 3,
    tx: 0.5,
    T: 300,
    log: -9.8584702308282,
    alive: 1.0531309982899e-11,
  },
  {
    r: 0.2,
    alpha: 80,
    s: 3,
    beta: 0.02,
    x: 1,
    tx: 200,
    T: 300,
    log: -35.327204907455,
    alive: 0.25116388744461,
  },
  {
    r: 0.2,
    alpha: 80,
    s: 3,
    beta: 0.02,
    x: 40,
    tx: 0.01,
    T: 300,
    log: -70.66647257299,
    alive: 6.3423425625409e-40,
  },
  {
    r: 0.05,
    alpha: 0.01,
    s: 0.05,
    beta: 0.01,
    x: 0,
    tx: 0,
    T: 0.001,
    log: -0.004754153995227,
    alive: 0.99523452708448,
  },
  { r: 1.5, alpha: 10, s: 1, beta: 10, x: 7, tx: 20, T: 20, log: -16.884862898369, alive: 1 },
])(
  '$x purchases by week $tx of $T are as likely as in 60 digits',
  ({ x, tx, T, log, alive, ...parameters }) => {
    const customer = { frequency: x, recency: tx, T };
    expect(paretoNbdLogLikelihood(parameters, columnsOf([customer])) / log).toBeCloseTo(1, 11);
    expect(paretoNbdProbabilityAlive(parameters, customer) / alive).toBeCloseTo(1, 10);
  },
);

test('of a newcomer as much is expected as eq. 27 says, and s = 1 is no exception', () => {
  const parameters = { r: 0.553, alpha: 10.58, s: 0.606, beta: 11.67 };
  expect(paretoNbdExpectedOfNewcomer(parameters, 39)).toBeCloseTo(1.21280572346, 10);
  const around = [1 - 1e-7, 1, 1 + 1e-7].map((s) => paretoNbdExpectedOfNewcomer({ ...parameters, s }, 39));
  expect(around[1]).toBeCloseTo((around[0]! + around[2]!) / 2, 6);
});
