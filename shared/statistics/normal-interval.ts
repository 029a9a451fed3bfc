import type { Interval } from './wilson-interval.ts';

/** Standard errors either side of an estimate that hold the true value in 80, or 95, of 100 cases. */
export const errorsIn80Percent = 1.2816;
const errorsIn95Percent = 1.96;

/** Where the true value likely lies (95 %), by the normal distribution, within the ends of its scale. */
export function likelyAround(
  value: number,
  error: number,
  { least, most }: { least: number; most: number },
): Interval {
  const half = errorsIn95Percent * error;
  return { low: Math.max(least, value - half), high: Math.min(most, value + half) };
}
