import { normalQuantile } from './special-functions.ts';
import type { Interval } from './wilson-interval.ts';

/** Of an estimated share with its standard error, on the log odds, so that it stays within (0, 1); none and all are certain. */
export function intervalOfShare(share: number, error: number, { confidence = 0.95 } = {}): Interval {
  const odds = share * (1 - share);
  if (odds <= 0) return { low: share, high: share };
  const half = (normalQuantile(0.5 + confidence / 2) * error) / odds;
  const middle = Math.log(share / (1 - share));
  const at = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
  return { low: at(middle - half), high: at(middle + half) };
}
