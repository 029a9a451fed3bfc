import { seededRandom } from '../../shared/statistics/random-source.ts';

/** The same seed tells the same story: a demonstration can be talked about. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  happens(probability: number): boolean;
};

export function chanceFrom(seed: number): Chance {
  const next = seededRandom(seed);
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (from) => from[Math.floor(next() * from.length)]!,
    happens: (probability) => next() < probability,
  };
}
