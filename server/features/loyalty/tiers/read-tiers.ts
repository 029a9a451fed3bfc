import type { TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer } from '../../customers/visibility.ts';
import { keptReading } from './kept-readings.ts';
import { loadBuyers } from './load-buyers.ts';
import { reckonCurve } from './reckon-curve.ts';
import { loadTierRules } from './tier-rules.ts';
import { tierSetting } from './tier-setting.ts';

/** The curve over the customers the reader sees, and what was decided. */
export async function readTiers(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  months: TierMonths,
) {
  const viewer = await loadViewer(scope, session);
  const kept = viewer.seesAll ? await keptReading(scope, months) : null;
  const reckon = async () =>
    reckonCurve(scope, await tierSetting(scope, months, now), await loadBuyers(scope, viewer));
  return {
    ...(kept?.curve ?? (await reckon())),
    ...(await loadTierRules(scope)),
    /** Null: as of this moment. */
    reckonedOn: kept?.reckonedOn ?? null,
  };
}
