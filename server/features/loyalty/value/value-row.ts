import { twoDigits } from '../../../../shared/features/loyalty/value/two-digits.ts';
import type { RfmScores } from '../../../../shared/features/loyalty/value/value-list.ts';
import { marginShare, netAmount, repeatSpend } from './buyer-amounts.ts';
import type { BuyerSummary } from './buyer-summaries.ts';

/** What a row repeats of the orders it was reckoned from. */
export type OrderFacts = Pick<
  BuyerSummary,
  'customerId' | 'orderDays' | 'firstOn' | 'lastOn' | 'paidDays'
> & { net: number; repeatSpend: number | null; marginShare: number | null };

export const orderFacts = (buyer: BuyerSummary): OrderFacts => ({
  ...buyer,
  net: netAmount(buyer),
  repeatSpend: repeatSpend(buyer),
  marginShare: marginShare(buyer),
});

export type ValueFigures = {
  alive: number | null;
  orders: number;
  /** The amounts are null where no order was in the organisation’s currency. */
  low: number | null;
  mid: number | null;
  high: number | null;
  plain: number | null;
  /** Null between fits: the row keeps those it has. */
  scores: RfmScores | null;
};

/** A buyer’s row, rounded as it is shown: what changes less than a glance tells is not sent to devices. */
export function valueRow(
  buyer: OrderFacts,
  { alive, orders, low, mid, high, plain, scores }: ValueFigures,
  { currency, computedAt }: { currency: string; computedAt: Date },
) {
  return {
    customer_id: buyer.customerId,
    frequency: buyer.orderDays - 1,
    first_on: buyer.firstOn,
    last_on: buyer.lastOn,
    currency,
    net_minor: Math.round(buyer.net),
    paid_days: buyer.paidDays,
    mean_spend_minor: buyer.repeatSpend === null ? null : Math.round(buyer.repeatSpend),
    margin_share: buyer.marginShare,
    alive,
    expected_orders: orders,
    low_minor: low === null ? null : twoDigits(low),
    value_minor: mid === null ? null : twoDigits(mid),
    high_minor: high === null ? null : twoDigits(high),
    plain_minor: plain === null ? null : Math.round(plain),
    recency_score: scores?.recency ?? null,
    frequency_score: scores?.frequency ?? null,
    spend_score: scores?.spend ?? null,
    computed_at: computedAt.toISOString(),
  };
}
export type ValueRow = ReturnType<typeof valueRow>;
