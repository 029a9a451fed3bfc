import type { Interval } from './wilson-interval.ts';

/** Where the share would lie had everybody answered: nobody of the silent in favour, or all of them (Manski 1989). Null where nobody is. */
export function worstCaseBounds(favourable: number, answers: number, eligible: number): Interval | null {
  if (eligible <= 0) return null;
  return { low: favourable / eligible, high: (favourable + Math.max(0, eligible - answers)) / eligible };
}
