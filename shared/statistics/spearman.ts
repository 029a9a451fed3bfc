import { correlation } from './sample-moments.ts';
import { normalQuantile } from './special-functions.ts';
import type { Interval } from './wilson-interval.ts';

/** 1 for the least; those alike share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const ascending = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const found = new Array<number>(values.length);
  for (let from = 0; from < ascending.length; ) {
    let to = from;
    while (to < ascending.length && ascending[to]!.value === ascending[from]!.value) to++;
    for (let at = from; at < to; at++) found[ascending[at]!.index] = (from + 1 + to) / 2;
    from = to;
  }
  return found;
}

/**
 * Rank correlation with the interval of Bonett & Wright (2000): Fisher's z with variance (1 + ρ²/2)/(n − 3).
 * Null with fewer than four pairs, or where one side never varies.
 */
export function spearman(
  a: readonly number[],
  b: readonly number[],
  { confidence = 0.95 } = {},
): { rho: number; interval: Interval } | null {
  if (a.length < 4 || new Set(a).size < 2 || new Set(b).size < 2) return null;
  const rho = Math.max(-1, Math.min(1, correlation(ranks(a), ranks(b))));
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt((1 + rho ** 2 / 2) / (a.length - 3));
  return {
    rho,
    interval: { low: Math.tanh(Math.atanh(rho) - half), high: Math.tanh(Math.atanh(rho) + half) },
  };
}
