import { furthestApart } from '../../../../shared/features/loyalty/tiers/effort.ts';
import type { TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import type { Session } from '../../../auth/session.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadViewer } from '../../customers/visibility.ts';
import { keptReading } from './kept-readings.ts';
import { loadBuyers } from './load-buyers.ts';
import { reckonEffort, silentDays, type TierEffortReading } from './reckon-effort.ts';
import { loadTierRules } from './tier-rules.ts';
import { tierSetting } from './tier-setting.ts';

/** Where the time goes that is spent on customers the reader sees, and the two lists worth acting on. */
export async function readEffort(
  scope: ReadScope,
  { session, now }: { session: Session; now: Date },
  months: TierMonths,
) {
  const viewer = await loadViewer(scope, session);
  const kept = viewer.seesAll ? await keptReading(scope, months) : null;
  const reckon = async () =>
    reckonEffort(scope, { ...(await tierSetting(scope, months, now)), now }, await loadBuyers(scope, viewer));
  const { shares, costly, neglected } = kept?.effort ?? (await reckon());
  const { effortMinutes } = await loadTierRules(scope);
  const names = await namesOf(scope, [...costly, ...neglected]);
  const named = (listed: TierEffortReading['costly']) =>
    listed.flatMap((one) => {
      const name = names.get(one.id);
      return name === undefined ? [] : [{ ...one, name }];
    });
  return {
    ...{ shares, apart: furthestApart(shares), effortMinutes, silentDays },
    ...{ costly: named(costly), neglected: named(neglected), reckonedOn: kept?.reckonedOn ?? null },
  };
}

/** Of those who are still there. */
async function namesOf(
  { trx, organisationId }: ReadScope,
  listed: readonly { id: string }[],
): Promise<Map<string, string>> {
  if (listed.length === 0) return new Map();
  const rows = await trx
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where(
      'id',
      'in',
      listed.map(({ id }) => id),
    )
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
