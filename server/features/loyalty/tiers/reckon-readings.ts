import { TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import { type ReadScope, readIn, writeUnclocked } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
import { loadToday } from '../../customers/today.ts';
import { loadBuyers } from './load-buyers.ts';
import { everybody } from './preview-tiers.ts';
import { reckonCurve } from './reckon-curve.ts';
import { reckonEffort } from './reckon-effort.ts';
import { tierSetting } from './tier-setting.ts';

/** With fewer customers the figures are there at once, and newer. */
const keptFrom = 5000;

type Place = { database: Database; organisationId: string; now: Date };

/** Keeps today’s figures of an organisation that is too large to reckon them while somebody waits. */
export async function reckonReadings(place: Place, from: number = keptFrom): Promise<void> {
  const { database, organisationId, now } = place;
  const due = await readIn(database, organisationId, (scope) => dueWindows(scope, { now, from }));
  for (const months of due) await reckonReading(place, months);
}

async function reckonReading({ database, organisationId, now }: Place, months: TierMonths): Promise<void> {
  const reading = await readIn(database, organisationId, async (scope) => {
    const setting = await tierSetting(scope, months, now);
    const buyers = await loadBuyers(scope, everybody);
    const curve = await reckonCurve(scope, setting, buyers);
    const effort = await reckonEffort(scope, { ...setting, now }, buyers);
    return { reckoned_on: setting.today, curve: JSON.stringify(curve), effort: JSON.stringify(effort) };
  });
  await writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .insertInto('tier_readings')
      .values({ organisation_id: organisationId, months, ...reading })
      .onConflict((same) => same.columns(['organisation_id', 'months']).doUpdateSet(reading))
      .execute(),
  );
}

/** Not yet reckoned today; none where there are too few customers. Asked after every change, so it asks for little. */
async function dueWindows(
  scope: ReadScope,
  { now, from }: { now: Date; from: number },
): Promise<TierMonths[]> {
  const { trx, organisationId } = scope;
  const kept = await trx
    .selectFrom('tier_readings')
    .select('months')
    .where('organisation_id', '=', organisationId)
    .where('reckoned_on', '=', await loadToday(scope, now))
    .execute();
  const due = TierMonths.options
    .map(({ value }) => value)
    .filter((window) => !kept.some(({ months }) => months === window));
  if (due.length === 0) return [];
  const last = await trx
    .selectFrom('customers')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('deleted_at', 'is', null)
    .offset(from - 1)
    .limit(1)
    .executeTakeFirst();
  return last ? due : [];
}
