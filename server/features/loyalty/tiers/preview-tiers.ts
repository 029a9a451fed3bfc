import type { Tier } from '../../../../shared/features/customers/model.ts';
import { type TierCuts, tierOf } from '../../../../shared/features/loyalty/tiers/model.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { type Contribution, contributions } from './contributions.ts';
import { loadBuyers } from './load-buyers.ts';
import { tierSetting } from './tier-setting.ts';

/** As many as are named; all are counted. */
const movesShown = 5000;
/** Only managers look at what would change, and they see everybody. */
export const everybody = { staffId: '', seesAll: true };

export type TierMove = { id: string; name: string; from: Tier | null; to: Tier; contributionMinor: number };

/** Who would move; whoever was set by hand stays. */
export function movesOf(all: readonly Contribution[], cuts: TierCuts): TierMove[] {
  return all.flatMap(({ id, name, tier, isPinned, contributionMinor }) => {
    const to = tierOf(contributionMinor, cuts);
    return isPinned || to === tier ? [] : [{ id, name, from: tier, to, contributionMinor }];
  });
}

/** What these cut points would change, before they do. */
export async function previewTiers(scope: ReadScope, cuts: TierCuts, now: Date) {
  const setting = await tierSetting(scope, cuts.months, now);
  const all = await contributions(scope, setting, await loadBuyers(scope, everybody));
  const moves = movesOf(all, cuts);
  const after = new Map(moves.map(({ id, to }) => [id, to]));
  const tiers: (Tier | null)[] = ['key', 'regular', 'small', null];
  return {
    tiers: tiers.map((tier) => ({
      tier,
      before: all.filter((one) => one.tier === tier).length,
      after: all.filter((one) => (after.get(one.id) ?? one.tier) === tier).length,
    })),
    pinned: all.filter(({ isPinned }) => isPinned).length,
    moving: moves.length,
    moves: moves.slice(0, movesShown),
  };
}
