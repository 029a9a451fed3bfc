import { intervalOfShare } from './interval-of-share.ts';
import type { Interval } from './wilson-interval.ts';

/** With fewer, what one more or less would change is not told by those there are. */
export const fewestSummed = 10;

/**
 * Interval of the part `inside` takes of the sum of both, by linearisation (Cochran 1977, 6.4): wide where the part rests on a few
 * large values. Null of fewer than ten values, or where they sum to nothing.
 */
export function shareOfSumInterval(inside: readonly number[], outside: readonly number[]): Interval | null {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const squares = (values: readonly number[]) => values.reduce((total, value) => total + value ** 2, 0);
  const whole = sum(inside) + sum(outside);
  const share = sum(inside) / whole;
  if (inside.length + outside.length < fewestSummed || !(share >= 0 && share <= 1)) return null;
  const error = Math.sqrt((1 - share) ** 2 * squares(inside) + share ** 2 * squares(outside)) / whole;
  return intervalOfShare(share, error);
}
