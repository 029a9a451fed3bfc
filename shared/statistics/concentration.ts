/** What customers contribute, the largest first; who costs more than they bring counts as nothing. */
export type RankedContributions = {
  values: Float64Array;
  /** Of the first n customers together, n from 0. */
  cumulative: Float64Array;
  total: number;
};

export function rankContributions(contributions: ArrayLike<number>): RankedContributions {
  const values = Float64Array.from(contributions, (each) => Math.max(each, 0))
    .sort()
    .reverse();
  const cumulative = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) cumulative[index + 1] = cumulative[index]! + value;
  return { values, cumulative, total: cumulative[values.length]! };
}

/** A part of the customers, the largest first, and the part of the whole they contribute; both from 0 to 1. */
export type ParetoPoint = { customers: number; value: number };

/** The part of the whole that the largest contribute, `share` of all customers; null where nobody contributes. */
export function shareOfTop({ values, cumulative, total }: RankedContributions, share: number): number | null {
  if (total === 0) return null;
  const count = share * values.length;
  const whole = Math.min(Math.floor(count), values.length);
  return (cumulative[whole]! + (count - whole) * (values[whole] ?? 0)) / total;
}

/** The curve in `steps` even steps of customers, from nobody to all; empty where nobody contributes. */
export function paretoCurve(ranked: RankedContributions, steps: number): ParetoPoint[] {
  if (ranked.total === 0) return [];
  const shares = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  return shares.map((customers) => ({ customers, value: shareOfTop(ranked, customers)! }));
}

/** Gini's coefficient: 0 when all contribute the same, near 1 when one does all; null where nobody contributes. */
export function gini({ values, total }: RankedContributions): number | null {
  if (total === 0) return null;
  const size = values.length;
  return values.reduce((sum, value, index) => sum + (size - 1 - 2 * index) * value, 0) / (size * total);
}

/** The customers who contribute `atLeast` or more. */
type Cut = ParetoPoint & { atLeast: number; count: number };
export type ProposedCuts = {
  /** Down to here: key customers. */
  key: Cut;
  /** Down to here: regular ones; the rest are small. */
  regular: Cut;
};

/**
 * Where the curve itself bends, after computed ABC analysis: Ultsch & Lötsch (2015), PLOS ONE 10(6). Key customers end where the
 * curve is nearest to “nobody brings all”, or earlier where one brings less than the mean; regular ones end nearest
 * to the point where the customers above the mean would bring all. Equal contributions are never parted. Null where all
 * contribute the same.
 */
export function proposeCuts(ranked: RankedContributions): ProposedCuts | null {
  const { values, total } = ranked;
  if (total === 0 || values[0] === values.at(-1)) return null;
  const mean = total / values.length;
  const aboveMean = values.findLastIndex((value) => value >= mean) + 1;
  const key = Math.min(nearestTo(ranked, 0), aboveMean);
  const regular = Math.max(nearestTo(ranked, aboveMean / values.length), key);
  return { key: cutAfter(ranked, key), regular: cutAfter(ranked, regular) };
}

/** After how many customers the curve is nearest to (`customers`, 1). */
function nearestTo({ values, cumulative, total }: RankedContributions, customers: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let count = 1; count <= values.length; count++) {
    const distance = (count / values.length - customers) ** 2 + (1 - cumulative[count]! / total) ** 2;
    if (distance < least) [best, least] = [count, distance];
  }
  return best;
}

function cutAfter({ values, cumulative, total }: RankedContributions, wanted: number): Cut {
  const atLeast = values[wanted - 1]!;
  const count = values.findLastIndex((value) => value >= atLeast) + 1;
  return { atLeast, count, customers: count / values.length, value: cumulative[count]! / total };
}
