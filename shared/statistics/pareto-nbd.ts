import { type Fit, fitByLikelihood, type Likelihood, noFit } from './fit.ts';
import { addParetoNbdCustomer, type ParetoNbd, paretoNbdStays } from './pareto-nbd-likelihood.ts';
import { purchaseRate } from './purchase-rate.ts';
import {
  customerCount,
  groupIdentical,
  type PurchaseSummary,
  rowCount,
  type SummaryColumns,
} from './purchase-summary.ts';

export type { ParetoNbd } from './pareto-nbd-likelihood.ts';

/** Pareto/NBD: Schmittlein, Morrison & Colombo (1987), Counting Your Customers, Management Science 33(1). */
export function fitParetoNbd(columns: SummaryColumns, pull = 0): Fit<ParetoNbd> {
  const grouped = groupIdentical(columns);
  const rate = purchaseRate(grouped);
  const customers = customerCount(grouped);
  const likelihood: Likelihood<keyof ParetoNbd> = {
    names: ['r', 'alpha', 's', 'beta'],
    start: rate > 0 ? [1, 1 / rate, 1, 1 / rate] : [1, 1, 1, 1],
    customers,
    evaluate: ([r, alpha, s, beta]: Float64Array, gradient) =>
      logLikelihoodOf({ r: r!, alpha: alpha!, s: s!, beta: beta! }, grouped, gradient),
  };
  if (customers === 0) return noFit(likelihood, 'noCustomers');
  if (rate === 0) return noFit(likelihood, 'noRepeatPurchases');
  return fitByLikelihood(likelihood, pull);
}

export function paretoNbdLogLikelihood(parameters: ParetoNbd, columns: SummaryColumns): number {
  return logLikelihoodOf(parameters, groupIdentical(columns), new Float64Array(4));
}

/** The probability that they have not left by T: Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model, eq. 36. */
export function paretoNbdProbabilityAlive(parameters: ParetoNbd, summary: PurchaseSummary): number {
  return paretoNbdStays(parameters, summary);
}

/** Purchases expected in the next `weeks`: eq. 41 of the note. */
export function paretoNbdExpectedPurchases(
  parameters: ParetoNbd,
  summary: PurchaseSummary,
  weeks: number,
): number {
  const { r, alpha, s, beta } = parameters;
  const { frequency, T } = summary;
  const grown = Math.log1p(weeks / (beta + T));
  // (1 − e^(−(s − 1)·grown))/(s − 1), which tends to `grown` as s tends to 1.
  const weeksStaying =
    (beta + T) * (Math.abs(s - 1) < 1e-12 ? grown : -Math.expm1((1 - s) * grown) / (s - 1));
  return (paretoNbdStays(parameters, summary) * (r + frequency) * weeksStaying) / (alpha + T);
}

/** Repeat purchases expected in the first `weeks` of someone new: eq. 27 of the note. */
export function paretoNbdExpectedOfNewcomer(parameters: ParetoNbd, weeks: number): number {
  return paretoNbdExpectedPurchases(parameters, { frequency: 0, recency: 0, T: 0 }, weeks);
}

/** Rows ascend by frequency, so Γ(r + x)/Γ(r) = r(r + 1)…(r + x − 1) grows along. */
function logLikelihoodOf(
  parameters: ParetoNbd,
  rows: Required<SummaryColumns>,
  gradient: Float64Array,
): number {
  let [total, counted, logRising, byR] = [0, 0, 0, 0];
  gradient.fill(0);
  for (let row = 0; row < rowCount(rows); row++) {
    const summary = { frequency: rows.frequency[row]!, recency: rows.recency[row]!, T: rows.T[row]! };
    for (; counted < summary.frequency; counted++) {
      logRising += Math.log(parameters.r + counted);
      byR += 1 / (parameters.r + counted);
    }
    const weight = rows.weight[row]!;
    total += weight * (logRising + addParetoNbdCustomer(parameters, summary, { gradient, weight }));
    gradient[0]! += weight * byR;
  }
  return total;
}
