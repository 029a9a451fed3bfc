import { expect, test } from 'vitest';
import { cdnowCustomers, cdnowReference } from '../../test/support/cdnow.ts';
import { bgNbdExpectedPurchases, fitBgNbd } from './bg-nbd.ts';
import { expectedSpend } from './expected-spend.ts';
import { fitGammaGamma, gammaGammaLogLikelihood } from './gamma-gamma.ts';
import { discountedPurchases, yearByMonths } from './lifetime-value.ts';

const customers = cdnowCustomers();
const fit = fitGammaGamma(customers);
const buying = fitBgNbd(customers);

test('CDNOW gives the published parameters, to the digits the reference shares with the print', () => {
  const { p, q, gamma } = fit.parameters;
  expect(p.toFixed(2)).toBe('6.25');
  // Printed as 3.74 and 15.44; the reference's maximum, 3.7446 and 15.4477, is found to its fifth digit.
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
