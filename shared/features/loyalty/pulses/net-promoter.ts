import { moodOf } from './mood-of.ts';

/** −100 to 100, with its standard error in the same points, which one answer does not tell. */
export type NetPromoter = { score: number; error: number | null; answers: number };

/** Promoters less detractors, each answer +1, 0 or −1; the error is that of a mean of such answers. */
export function netPromoter(scores: readonly number[]): NetPromoter | null {
  const answers = scores.length;
  if (answers === 0) return null;
  const points = scores.map((score) => ({ low: -1, middle: 0, high: 1 })[moodOf('recommendation', score)]);
  return { ...inHundreds(meanOf(points)), answers };
}

/** The mean of a sample and its standard error; of a single answer that is not known. */
export function meanOf(values: readonly number[]): { mean: number; error: number | null } {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, error: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  return { mean, error: Math.sqrt(variance / count) };
}

/** Standard errors either side of a mean that hold the true one in 95 of 100 cases. */
const errorsIn95Percent = 1.96;

/** Where the true value likely lies (95 %), within the ends of its scale. */
export function likelyAround(
  value: number,
  error: number,
  { least, most }: { least: number; most: number },
): { low: number; high: number } {
  const half = errorsIn95Percent * error;
  return { low: Math.max(least, value - half), high: Math.min(most, value + half) };
}

function inHundreds({ mean, error }: { mean: number; error: number | null }) {
  return { score: 100 * mean, error: error === null ? null : 100 * error };
}
