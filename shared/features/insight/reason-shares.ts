import { type Interval, wilsonInterval } from '../../statistics/wilson-interval.ts';
import { didNotSay } from './built-in-reasons.ts';
import type { LossReason } from './model.ts';

export type ReasonCount = { reason: string; count: number };
export type ReasonShare = { reason: LossReason; count: number; share: number } & Interval;

/** Of those who were asked, most frequent first; shares with the interval that so few answers allow (95 %). */
export function reasonShares(counts: readonly ReasonCount[], reasons: readonly LossReason[]): ReasonShare[] {
  const asked = counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .flatMap(({ reason: id, count }) => {
      const reason = reasons.find((one) => one.id === id);
      const interval = wilsonInterval(count, asked);
      return reason && interval ? [{ reason, count, share: count / asked, ...interval }] : [];
    })
    .toSorted((one, other) => other.count - one.count);
}

/** Which share of the lost might have been kept, as those say who gave a reason; null when fewer than five did. */
export function keepableShare(
  counts: readonly ReasonCount[],
  reasons: readonly LossReason[],
): Interval | null {
  const said = counts.filter(({ reason }) => reason !== didNotSay);
  const total = said.reduce((sum, { count }) => sum + count, 0);
  if (total < 5) return null;
  const isKeepable = (id: string) => reasons.some((reason) => reason.id === id && reason.isKeepable);
  const keepable = said.reduce((sum, { reason, count }) => sum + (isKeepable(reason) ? count : 0), 0);
  return wilsonInterval(keepable, total);
}
