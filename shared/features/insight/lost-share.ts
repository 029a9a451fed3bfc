import { type Interval, wilsonInterval } from '../../statistics/wilson-interval.ts';
import type { BucketPeriod } from './bucket-periods.ts';

export type LostShare = Interval & { share: number; of: number };
export type LeakingPeriod = BucketPeriod & { lostShare: LostShare | null };

/** Of whoever was a customer at any time in the period, with its interval (95 %); null where nobody was. */
export function lostShare({ lost, levelAfter }: BucketPeriod): LostShare | null {
  const of = levelAfter + lost;
  const interval = wilsonInterval(lost, of);
  return interval && { share: lost / of, of, ...interval };
}
