import type { PurchaseSummary } from '../../../statistics/purchase-summary.ts';
import { daysBetween } from '../../../time/day.ts';
import type { Day } from '../../../time/instant.ts';

export type BuyerHistory = { frequency: number; firstOn: Day; lastOn: Day };

/** A history as the models read it on a day, in weeks. */
export function summaryOn({ frequency, firstOn, lastOn }: BuyerHistory, today: Day): PurchaseSummary {
  const recency = daysBetween(firstOn, lastOn) / 7;
  return { frequency, recency, T: Math.max(recency, daysBetween(firstOn, today) / 7) };
}
