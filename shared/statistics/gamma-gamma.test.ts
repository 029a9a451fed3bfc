import { expect, test } from 'vitest';
import { cdnowCustomers, cdnowReference, cdnowSpending } from '../../test/support/cdnow.ts';
import { bgNbdExpectedPurchases, fitBgNbd } from './bg-nbd.ts';
import { expectedSpend } from './expected-spend.ts';
import { fitGammaGamma, gammaGammaLogLikelihood } from './gamma-gamma.ts';
import { discountedPurchases, yearByMonths } from './lifetime-value.ts';

const customers = cdnowCustomers();
const fit = fitGammaGamma(customers);
const buying = fitBgNbd(customers);

test('CDNOW gives the published parameters to the printed digits', () => {
  const spending = cdnowSpending();
  const { parameters, logLikelihood } = fitGammaGamma(spending);
  const { p, q, gamma } = parameters;
  expect([p, q, gamma].map((each) => each.toFixed(2))).toEqual(['6.25', '3.74', '15.44']);
  expect(logLikelihood.toFixed(4)).toBe('-4055.9177');
  const printed = gammaGammaLogLikelihood({ p: 6.25, q: 3.74, gamma: 15.44 }, spending);
  expect(logLikelihood).toBeGreaterThan(printed);
  expect(logLikelihood - printed).toBeLessThan(0.002);
});

test('means rounded to the cent move the maximum to where the reference has it', () => {
  const { p, q, gamma } = fit.parameters;
  expect(p).toBeCloseTo(6.248802, 5);
  expect(q).toBeCloseTo(3.744588, 5);
  expect(gamma).toBeCloseTo(15.447748, 5);
  expect(fit.logLikelihood).toBeCloseTo(-4055.9232435, 6);
  expect(fit).toMatchObject({ converged: true, problem: null, customers: 946 });
  expect(gammaGammaLogLikelihood(fit.parameters, customers)).toBeCloseTo(fit.logLikelihood, 6);
});

test.each(cdnowReference())('customer $id spends and is worth what the reference says', (reference) => {
  const { customer, meanSpend, spend, value } = reference;
  const expected = expectedSpend(fit.parameters, { frequency: customer.frequency, meanSpend })!;
  expect(Math.abs(expected - spend)).toBeLessThan(1e-4);
  const purchases = discountedPurchases(
    (weeks) => bgNbdExpectedPurchases(buying.parameters, customer, weeks),
    yearByMonths,
  );
  expect(Math.abs(expected * purchases - value)).toBeLessThan(1e-4);
});

test('spending whose mean is infinite is not known of someone who never bought again', () => {
  const wild = { p: 2, q: 0.9, gamma: 10 };
  expect(expectedSpend(wild, { frequency: 0, meanSpend: 0 })).toBeNull();
  expect(expectedSpend(wild, { frequency: 3, meanSpend: 20 })).toBeCloseTo((2 * 70) / 5.9, 12);
});
