import type { Tier } from '../../customers/model.ts';

/** Of one tier, or of customers without one. */
export type TierEffort = { tier: Tier | null; customers: number; minutes: number; contributionMinor: number };
export type TierShares = TierEffort & { timeShare: number | null; contributionShare: number | null };

const shareOf = (part: number, whole: number) => (whole > 0 ? Math.max(part, 0) / whole : null);

/** Each tier's part of the staff's time and of what customers contribute; null where there is none of it at all. */
export function effortShares(rows: readonly TierEffort[]): TierShares[] {
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
  const contribution = rows.reduce((sum, row) => sum + Math.max(row.contributionMinor, 0), 0);
  return rows.map((row) => ({
    ...row,
    timeShare: shareOf(row.minutes, minutes),
    contributionShare: shareOf(row.contributionMinor, contribution),
  }));
}

/** A difference smaller than this is no mismatch. */
const worthSaying = 0.05;

/** The tier whose part of the time is furthest from its part of the contribution; null where they go together. */
export function furthestApart(rows: readonly TierShares[]) {
  const known = rows.flatMap(({ tier, timeShare, contributionShare }) =>
    tier && timeShare !== null && contributionShare !== null ? [{ tier, timeShare, contributionShare }] : [],
  );
  const apart = (row: (typeof known)[number]) => Math.abs(row.timeShare - row.contributionShare);
  const [first] = known.toSorted((a, b) => apart(b) - apart(a));
  return first && apart(first) >= worthSaying ? first : null;
}
