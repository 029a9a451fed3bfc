import type { TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import {
  gini,
  paretoCurve,
  proposeCuts,
  rankContributions,
  shareOfTop,
} from '../../../../shared/statistics/concentration.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer } from '../../customers/visibility.ts';
import { contributions } from './contributions.ts';
import { loadBuyers } from './load-buyers.ts';
import { loadTierRules } from './tier-rules.ts';
import { tierSetting } from './tier-setting.ts';

const steps = 200;

/** The curve as it is, over the customers the reader sees who ordered in that time; where it bends, and what was decided. */
export async function readTiers(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  months: TierMonths,
) {
  const setting = await tierSetting(scope, months, now);
  const viewer = await loadViewer(scope, session);
  const all = await contributions(scope, setting, await loadBuyers(scope, viewer));
  const ranked = rankContributions(
    all.filter(({ isRecent }) => isRecent).map(({ contributionMinor }) => contributionMinor),
  );
  const { values, total } = ranked;
  return {
    customers: values.length,
    totalMinor: total,
    topFifth: shareOfTop(ranked, 0.2),
    gini: gini(ranked),
    /** With what the last of these customers contributes. */
    curve: paretoCurve(ranked, steps).map((point) => ({
      ...point,
      atLeastMinor: values[Math.max(Math.ceil(point.customers * values.length) - 1, 0)] ?? 0,
    })),
    proposed: proposeCuts(ranked),
    ...(await loadTierRules(scope)),
  };
}
