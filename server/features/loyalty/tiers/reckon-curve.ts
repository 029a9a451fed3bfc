import {
  gini,
  paretoCurve,
  proposeCuts,
  rankContributions,
  shareOfTop,
} from '../../../../shared/statistics/concentration.ts';
import { topShareIntervals } from '../../../../shared/statistics/top-share-intervals.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { contributions } from './contributions.ts';
import type { Buyers } from './load-buyers.ts';
import type { TierSetting } from './tier-setting.ts';

const steps = 200;

export type TierCurve = Awaited<ReturnType<typeof reckonCurve>>;

/** The curve as it is, over these customers where they ordered in that time, and where it bends. */
export async function reckonCurve(scope: ReadScope, setting: TierSetting, buyers: Buyers) {
  const all = await contributions(scope, setting, buyers);
  const ranked = rankContributions(
    all.filter(({ isRecent }) => isRecent).map(({ contributionMinor }) => contributionMinor),
  );
  const { values, total } = ranked;
  const points = paretoCurve(ranked, steps);
  const likely = topShareIntervals(ranked, [0.2, ...points.map(({ customers }) => customers)]);
  return {
    customers: values.length,
    totalMinor: total,
    topFifth: shareOfTop(ranked, 0.2),
    topFifthLikely: likely[0] ?? null,
    gini: gini(ranked),
    /** With what the last of these customers contributes, and where the point likely lies (95 %). */
    curve: points.map((point, index) => ({
      ...point,
      likely: likely[index + 1] ?? null,
      atLeastMinor: values[Math.max(Math.ceil(point.customers * values.length) - 1, 0)] ?? 0,
    })),
    proposed: proposeCuts(ranked),
  };
}
