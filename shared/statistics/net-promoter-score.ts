import { normalQuantile } from './special-functions.ts';
import type { Interval } from './wilson-interval.ts';

export type NetPromoterScore = {
  answers: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** −100 to 100: share of 9 and 10 less share of 0 to 6. */
  score: number;
  /** In points; null with fewer than two answers. */
  standardError: number | null;
  interval: Interval | null;
};

/**
 * Of answers 0 to 10. The standard error is that of a mean of +1, 0 and −1 with n − 1; of a population of known size it
 * shrinks by √(1 − n/N), the share that did not answer.
 */
export function netPromoterScore(
  answers: readonly number[],
  { confidence = 0.95, populationSize }: { confidence?: number; populationSize?: number } = {},
): NetPromoterScore {
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  const n = answers.length;
  const score = n === 0 ? 0 : (100 * (promoters - detractors)) / n;
  const counts = { answers: n, promoters, passives: n - promoters - detractors, detractors, score };
  if (n < 2) return { ...counts, standardError: null, interval: null };
  const variance = (promoters + detractors - (promoters - detractors) ** 2 / n) / (n - 1);
  const unseen = populationSize === undefined ? 1 : Math.max(0, 1 - n / populationSize);
  const standardError = 100 * Math.sqrt((variance / n) * unseen);
  const half = normalQuantile(0.5 + confidence / 2) * standardError;
  return { ...counts, standardError, interval: { low: score - half, high: score + half } };
}
