import { TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import { type ReadScope, readIn, writeUnclocked } from '../../../db/organisation-scope.ts';
import type { Database } from '../../../db/schema.ts';
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
  const windows = TierMonths.options.map(({ value }) => value);
  for (const months of windows) await reckonReading(place, { months, from });
}

async function reckonReading(
  { database, organisationId, now }: Place,
  { months, from }: { months: TierMonths; from: number },
): Promise<void> {
  const reading = await readIn(database, organisationId, async (scope) => {
    const setting = await tierSetting(scope, months, now);
    if (!(await isDue(scope, { months, today: setting.today, from }))) return null;
    const buyers = await loadBuyers(scope, everybody);
    const curve = await reckonCurve(scope, setting, buyers);
    const effort = await reckonEffort(scope, { ...setting, now }, buyers);
    return { reckoned_on: setting.today, curve: JSON.stringify(curve), effort: JSON.stringify(effort) };
  });
  if (!reading) return;
  await writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .insertInto('tier_readings')
      .values({ organisation_id: organisationId, months, ...reading })
      .onConflict((same) => same.columns(['organisation_id', 'months']).doUpdateSet(reading))
      .execute(),
  );
}

async function isDue(
  { trx, organisationId }: ReadScope,
  { months, today, from }: { months: TierMonths; today: string; from: number },
): Promise<boolean> {
  const kept = await trx
    .selectFrom('tier_readings')
    .select('reckoned_on')
    .where('organisation_id', '=', organisationId)
    .where('months', '=', months)
    .executeTakeFirst();
  if (kept?.reckoned_on === today) return false;
  const last = await trx
    .selectFrom('customers')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('deleted_at', 'is', null)
    .offset(from - 1)
    .limit(1)
    .executeTakeFirst();
  return last !== undefined;
}
