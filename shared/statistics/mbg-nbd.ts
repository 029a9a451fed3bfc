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
 * MBG/NBD: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base
 * analysis, IJRM 24(3). As the BG/NBD, but the first purchase too may be the last, so nobody is a customer for sure.
 */
export type MbgNbd = BetaGeometric;

export function fitMbgNbd(columns: SummaryColumns, pull = 0): Fit<MbgNbd> {
  return fitBetaGeometric(columns, 1, pull);
}

export function mbgNbdLogLikelihood({ r, alpha, a, b }: MbgNbd, columns: SummaryColumns): number {
  return betaGeometricLikelihood(columns, 1)([r, alpha, a, b], new Float64Array(4));
}

/** The probability that they are still a customer. */
export function mbgNbdProbabilityAlive(parameters: MbgNbd, summary: PurchaseSummary): number {
  return probabilityNotLeft(parameters, summary, 1);
}

/** Purchases expected in the next `weeks`, as in the BG/NBD. */
export function mbgNbdExpectedPurchases(parameters: MbgNbd, summary: PurchaseSummary, weeks: number): number {
  return expectedOfCustomer(parameters, summary, { weeks, firstOccasions: 1 });
}

/** Repeat purchases expected in the first `weeks` of someone new. */
export function mbgNbdExpectedOfNewcomer(parameters: MbgNbd, weeks: number): number {
  return mbgNbdExpectedPurchases(parameters, { frequency: 0, recency: 0, T: 0 }, weeks);
}
