import type { TiersRead } from './tiers-answers.ts';

type Point = TiersRead['curve'][number];

/** The last point of the curve whose customers all contribute so much; the first where nobody does. */
export function pointAbove(curve: readonly Point[], amountMinor: number): Point {
  const nobody = { customers: 0, value: 0, atLeastMinor: 0, likely: null };
  return (
    curve.findLast(({ customers, atLeastMinor }) => customers > 0 && atLeastMinor >= amountMinor) ?? nobody
  );
}
