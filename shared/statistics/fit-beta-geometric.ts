import { type BetaGeometric, betaGeometricLikelihood, betaGeometricNames } from './beta-geometric.ts';
import { type Fit, fitByLikelihood, type Likelihood, noFit } from './fit.ts';
import { purchaseRate } from './purchase-rate.ts';
import { customerCount, groupIdentical, type SummaryColumns } from './purchase-summary.ts';

/** See `BetaGeometric` for what `firstOccasions` tells apart. */
export function fitBetaGeometric(
  columns: SummaryColumns,
  firstOccasions: 0 | 1,
  pull: number,
): Fit<BetaGeometric> {
  const grouped = groupIdentical(columns);
  const rate = purchaseRate(grouped);
  const likelihood: Likelihood<(typeof betaGeometricNames)[number]> = {
    names: betaGeometricNames,
    start: [1, rate > 0 ? 1 / rate : 1, 1, 2],
    customers: customerCount(grouped),
    evaluate: betaGeometricLikelihood(grouped, firstOccasions),
  };
  if (likelihood.customers === 0) return noFit(likelihood, 'noCustomers');
  if (rate === 0) return noFit(likelihood, 'noRepeatPurchases');
  return fitByLikelihood(likelihood, pull);
}
