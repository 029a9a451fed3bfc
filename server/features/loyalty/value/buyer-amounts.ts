import { type PlainBasis, unitsPerYear } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { daysBetween } from '../../../../shared/time/day.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import type { BuyerSummary } from './buyer-summaries.ts';

/** Returns lower every order alike: which order they were for is not known. */
const keptShare = ({ orderedMinor, returnedMinor }: BuyerSummary): number =>
  orderedMinor > 0 ? Math.max(0, 1 - returnedMinor / orderedMinor) : 0;

/** Mean amount of an order after the first day, less returns; null where none was in the organisation’s currency. */
export function repeatSpend(buyer: BuyerSummary): number | null {
  const { laterPaidDays, laterOrderedMinor } = buyer;
  return laterPaidDays > 0 ? (laterOrderedMinor * keptShare(buyer)) / laterPaidDays : null;
}

/** Mean amount of an order, less returns. */
export function meanPrice(buyer: BuyerSummary): number | null {
  return buyer.paidDays > 0 ? netAmount(buyer) / buyer.paidDays : null;
}

export const netAmount = (buyer: BuyerSummary): number => buyer.orderedMinor * keptShare(buyer);

/** Of the orders whose cost is known. */
export function marginShare({ costedMinor, costMinor }: BuyerSummary): number | null {
  return costedMinor > 0 ? 1 - costMinor / costedMinor : null;
}

/** Null where nothing was ordered in the organisation’s currency. */
export function plainBasis(buyer: BuyerSummary, today: Day): PlainBasis | null {
  const priceMinor = meanPrice(buyer);
  if (priceMinor === null) return null;
  return {
    unitsPerYear: unitsPerYear(buyer.orderDays, daysBetween(buyer.firstOn, today)),
    priceMinor,
    marginShare: marginShare(buyer),
  };
}
