import { normalQuantile } from './special-functions.ts';
import type { Interval } from './wilson-interval.ts';

/** Interval of the mean of a count, by score: the means from which the count is not further than chance allows (Garwood's exact one is a little wider). */
export function poissonInterval(count: number, { confidence = 0.95 } = {}): Interval {
  const z = normalQuantile(0.5 + confidence / 2);
  const centre = count + z ** 2 / 2;
  const half = z * Math.sqrt(count + z ** 2 / 4);
  return { low: Math.max(0, centre - half), high: centre + half };
}
