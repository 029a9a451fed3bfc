import {
  type BetaGeometric,
  betaGeometricLikelihood,
  expectedOfCustomer,
  probabilityNotLeft,
} from './beta-geometric.ts';
import type { Fit } from './fit.ts';
import { fitBetaGeometric } from './fit-beta-geometric.ts';
import type { PurchaseSummary, SummaryColumns } from './purchase-summary.ts';

/**
 * BG/NBD: Fader, Hardie & Lee (2005), “Counting your customers” the easy way, Marketing Science 24(2). Buying rates are
 * gamma (shape r, rate α in weeks), the probability of leaving after a repeat purchase is beta (a, b).
 */
export type BgNbd = BetaGeometric;

export function fitBgNbd(columns: SummaryColumns, pull = 0): Fit<BgNbd> {
  return fitBetaGeometric(columns, 0, pull);
}

/** Eq. 7, over all customers. */
export function bgNbdLogLikelihood({ r, alpha, a, b }: BgNbd, columns: SummaryColumns): number {
  return betaGeometricLikelihood(columns, 0)([r, alpha, a, b], new Float64Array(4));
}

/** The probability that they are still a customer; 1 for whoever never bought again (Fader, Hardie & Lee 2008, a note). */
export function bgNbdProbabilityAlive(parameters: BgNbd, summary: PurchaseSummary): number {
  return probabilityNotLeft(parameters, summary, 0);
}

/** Purchases expected in the next `weeks`: eq. 10. */
export function bgNbdExpectedPurchases(parameters: BgNbd, summary: PurchaseSummary, weeks: number): number {
  return expectedOfCustomer(parameters, summary, { weeks, firstOccasions: 0 });
}

/** Repeat purchases expected in the first `weeks` of someone new: eq. 9. */
export function bgNbdExpectedOfNewcomer(parameters: BgNbd, weeks: number): number {
  return bgNbdExpectedPurchases(parameters, { frequency: 0, recency: 0, T: 0 }, weeks);
}
