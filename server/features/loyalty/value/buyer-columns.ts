import { marginShare, meanPrice, repeatSpend } from './buyer-amounts.ts';
import type { BuyerSummary } from './buyer-summaries.ts';
import { dayNumberOf } from './day-number.ts';

/** Buyers as they go to the thread that fits: a number each, NaN for not known. Days since 1970. */
export type BuyerColumns = {
  isLiving: Float64Array;
  firstDay: Float64Array;
  lastDay: Float64Array;
  orderDays: Float64Array;
  daysBefore: Float64Array;
  lastBefore: Float64Array;
  /** Mean of an order after the first, less returns. */
  repeatSpend: Float64Array;
  /** Mean of an order, less returns. */
  price: Float64Array;
  marginShare: Float64Array;
};

export function columnsOfBuyers(summaries: readonly BuyerSummary[]): BuyerColumns {
  const column = (figure: (summary: BuyerSummary) => number | null) =>
    Float64Array.from(summaries, (summary) => figure(summary) ?? Number.NaN);
  return {
    isLiving: column(({ isLiving }) => Number(isLiving)),
    firstDay: column(({ firstOn }) => dayNumberOf(firstOn)),
    lastDay: column(({ lastOn }) => dayNumberOf(lastOn)),
    orderDays: column(({ orderDays }) => orderDays),
    daysBefore: column(({ daysBefore }) => daysBefore),
    lastBefore: column(({ lastBefore }) => (lastBefore === null ? null : dayNumberOf(lastBefore))),
    repeatSpend: column(repeatSpend),
    price: column(meanPrice),
    marginShare: column(marginShare),
  };
}
