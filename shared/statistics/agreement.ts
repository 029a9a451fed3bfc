import { mean, squaresAround, variance } from './sample-moments.ts';

export type IntraclassCorrelation = {
  /** How much of what one person answers is the group's: ICC(1). */
  single: number;
  /** How far the groups' means can be told apart: ICC(2). */
  ofMeans: number;
};

/**
 * Of answers to one scale, a list a group, by one-way analysis of variance; groups of unequal size by their mean corrected size
 * (Bliese 2000). Null with fewer than two groups or nobody beyond one a group. May be negative, where groups differ less than chance.
 */
export function intraclassCorrelation(groups: readonly (readonly number[])[]): IntraclassCorrelation | null {
  const filled = groups.filter((group) => group.length > 0);
  const all = filled.flat();
  const [groupCount, n] = [filled.length, all.length];
  if (groupCount < 2 || n <= groupCount) return null;
  const grand = mean(all);
  const between =
    filled.reduce((sum, group) => sum + group.length * (mean(group) - grand) ** 2, 0) / (groupCount - 1);
  const within = filled.reduce((sum, group) => sum + squaresAround(group, mean(group)), 0) / (n - groupCount);
  if (between === 0) return null;
  const size = (n - filled.reduce((sum, group) => sum + group.length ** 2, 0) / n) / (groupCount - 1);
  return {
    single: (between - within) / (between + (size - 1) * within),
    ofMeans: (between - within) / between,
  };
}

/**
 * Agreement in one group over J items of a scale with `points` steps: r_wg(J) against answers spread evenly (James, Demaree & Wolf 1984).
 * A column an item. 0 where they differ more than by chance; null with fewer than two people.
 */
export function agreementWithin(columns: readonly (readonly number[])[], points: number): number | null {
  const j = columns.length;
  if (j === 0 || (columns[0]?.length ?? 0) < 2) return null;
  const byChance = (points ** 2 - 1) / 12;
  const ratio = mean(columns.map(variance)) / byChance;
  if (ratio >= 1) return 0;
  return (j * (1 - ratio)) / (j * (1 - ratio) + ratio);
}
