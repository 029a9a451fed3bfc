import { twoDigits } from '../../../../shared/features/loyalty/value/two-digits.ts';
import type { RfmScores } from '../../../../shared/features/loyalty/value/value-list.ts';
import { marginShare, netAmount, repeatSpend } from './buyer-amounts.ts';
import type { BuyerSummary } from './buyer-summaries.ts';

export type ValueFigures = {
  alive: number | null;
  orders: number;
  low: number;
  mid: number;
  high: number;
  plain: number;
  /** Null between fits: the row keeps those it has. */
  scores: RfmScores | null;
};

/** A buyer’s row, rounded as it is shown: what changes less than a glance tells is not sent to devices. */
export function valueRow(
  summary: BuyerSummary,
  { alive, orders, low, mid, high, plain, scores }: ValueFigures,
  { currency, computedAt }: { currency: string; computedAt: Date },
) {
  const spend = repeatSpend(summary);
  return {
    customer_id: summary.customerId,
    frequency: summary.orderDays - 1,
    first_on: summary.firstOn,
    last_on: summary.lastOn,
    currency,
    net_minor: Math.round(netAmount(summary)),
    paid_days: summary.paidDays,
    mean_spend_minor: spend === null ? null : Math.round(spend),
    margin_share: marginShare(summary),
    alive,
    expected_orders: orders,
    low_minor: twoDigits(low),
    value_minor: twoDigits(mid),
    high_minor: twoDigits(high),
    plain_minor: Math.round(plain),
    recency_score: scores?.recency ?? null,
    frequency_score: scores?.frequency ?? null,
    spend_score: scores?.spend ?? null,
    computed_at: computedAt.toISOString(),
  };
}
export type ValueRow = ReturnType<typeof valueRow>;
