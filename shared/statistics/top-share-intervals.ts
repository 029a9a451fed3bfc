import { type RankedContributions, shareOfTop } from './concentration.ts';
import { intervalOfShare } from './interval-of-share.ts';
import { fewestSummed } from './share-of-sum.ts';
import type { Interval } from './wilson-interval.ts';

/**
 * Where the points of the curve lie, had other customers of the same kind come: the asymptotic variance of an ordinate of the Lorenz
 * curve (Beach & Davidson 1983, Review of Economic Studies 50, 723–735). For each part of the customers in `shares`; null of fewer
 * than ten customers, or where nobody contributes.
 */
export function topShareIntervals(
  ranked: RankedContributions,
  shares: readonly number[],
): (Interval | null)[] {
  const { values, cumulative, total } = ranked;
  const size = values.length;
  if (size < fewestSummed || total === 0) return shares.map(() => null);
  const mean = total / size;
  const squares = new Float64Array(size + 1);
  for (const [index, value] of values.entries()) squares[index + 1] = squares[index]! + (value / mean) ** 2;
  return shares.map((share) => {
    const top = Math.min(Math.floor(share * size), size);
    const bound = (values[top] ?? 0) / mean;
    const value = shareOfTop(ranked, share)!;
    const sumOfTop = cumulative[top]! / mean;
    // A customer moves the point by (x − bound)⁺ + bound × share − value × x; the squares of these, summed.
    const fixed = bound * share;
    const aboveBound = squares[top]! - 2 * bound * sumOfTop + top * bound ** 2;
    const crossed = (fixed + bound * value) * sumOfTop - value * squares[top]! - top * bound * fixed;
    const everybody = size * fixed ** 2 - 2 * fixed * value * size + value ** 2 * squares[size]!;
    const error = Math.sqrt(Math.max(0, aboveBound + 2 * crossed + everybody)) / size;
    const { low, high } = intervalOfShare(value, error);
    return { low: Math.max(low, share), high };
  });
}
