import { mean, variance } from '../../../statistics/sample-moments.ts';
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
  const error = values.length < 2 ? null : Math.sqrt(variance(values) / values.length);
  return { mean: mean(values), error };
}

function inHundreds({ mean, error }: { mean: number; error: number | null }) {
  return { score: 100 * mean, error: error === null ? null : 100 * error };
}
