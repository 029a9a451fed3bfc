import { z } from 'zod';
import { Day } from '../../../time/instant.ts';
import type { RfmScores } from './value-list.ts';

/** What the plain formula takes for granted. */
export const ValueAssumptions = z.object({
  /** How long a customer stays at most. */
  years: z.number().int().min(1).max(20).default(3),
  /** And at least; more than `years` counts as `years`. */
  fewestYears: z.number().int().min(1).max(20).default(1),
  /** Whether an order is worth its amount, or what is left of it where costs are known. */
  counts: z.enum(['sales', 'margin']).default('sales'),
  /** Spent on advertising to a customer in a year. */
  advertisingMinor: z.number().int().min(0).max(1e12).default(0),
  /** Of an order’s amount, 0 to 1. */
  sellingShare: z.number().min(0).max(1).default(0),
  /** For each order. */
  sellingPerOrderMinor: z.number().int().min(0).max(1e12).default(0),
  /** A year, 0 to 1: what comes later is worth less today. */
  discountRate: z.number().min(0).max(1).default(0.1),
  /** The first day that is held back to try the models on; null: two thirds of the way. */
  holdoutFrom: Day.nullable().default(null),
});
export type ValueAssumptions = z.output<typeof ValueAssumptions>;

export type PlainBasis = {
  /** Orders in a year, at the customer’s rate until now. */
  unitsPerYear: number;
  priceMinor: number;
  /** Of the price, where costs are known. */
  marginShare: number | null;
};

/** Every term of the formula, in minor units over all years as they are worth today. */
export type PlainValue = {
  years: number;
  unitsPerYear: number;
  /** Of an order: its amount, or what is left of it. */
  priceMinor: number;
  salesMinor: number;
  advertisingMinor: number;
  sellingMinor: number;
  valueMinor: number;
};

/** Years × units × price − advertising − selling cost. Below 0 where a customer costs more than they bring. */
export function plainValue(basis: PlainBasis, assumptions: ValueAssumptions): PlainValue {
  const { unitsPerYear, marginShare } = basis;
  const { years, counts, advertisingMinor, sellingShare, sellingPerOrderMinor, discountRate } = assumptions;
  const worthNow = worthOfYears(years, discountRate);
  const priceMinor = basis.priceMinor * (counts === 'margin' ? (marginShare ?? 1) : 1);
  const sales = worthNow * unitsPerYear * priceMinor;
  const advertising = worthNow * advertisingMinor;
  const selling = worthNow * unitsPerYear * (sellingShare * basis.priceMinor + sellingPerOrderMinor);
  return {
    years,
    unitsPerYear,
    priceMinor,
    salesMinor: sales,
    advertisingMinor: advertising,
    sellingMinor: selling,
    valueMinor: sales - advertising - selling,
  };
}

/** From the fewest years to all of them, of a value over all: every term of the formula grows with the years alike. */
export function plainRange(
  valueMinor: number,
  { years, fewestYears, discountRate }: ValueAssumptions,
): { lowMinor: number; highMinor: number } {
  const share = worthOfYears(Math.min(fewestYears, years), discountRate) / worthOfYears(years, discountRate);
  const ofFewest = valueMinor * share;
  return { lowMinor: Math.min(ofFewest, valueMinor), highMinor: Math.max(ofFewest, valueMinor) };
}

/** What 1 at the end of each of the coming years is worth today. */
export function worthOfYears(years: number, discountRate: number): number {
  let worth = 0;
  for (let year = 1; year <= years; year++) worth += (1 + discountRate) ** -year;
  return worth;
}

/** At the rate until now; who has been a customer for less than a year is taken to have been one for a year. */
export function unitsPerYear(orderDays: number, daysKnown: number): number {
  return orderDays / Math.max(1, daysKnown / 365.25);
}

/** What a customer’s page shows of the formula. */
export type PlainFigures = {
  plain: PlainValue;
  assumptions: ValueAssumptions;
  currency: string;
  rfm: RfmScores | null;
  computedAt: string;
};
