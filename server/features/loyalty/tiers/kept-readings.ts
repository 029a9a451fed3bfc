import type { TierMonths } from '../../../../shared/features/loyalty/tiers/model.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';

/** Null: nothing is kept, and the figures are reckoned from what is on record. */
export async function keptReading({ trx, organisationId }: ReadScope, months: TierMonths) {
  const row = await trx
    .selectFrom('tier_readings')
    .select(['reckoned_on as reckonedOn', 'curve', 'effort'])
    .where('organisation_id', '=', organisationId)
    .where('months', '=', months)
    .executeTakeFirst();
  return row ?? null;
}

/** Somebody decided otherwise; until its job has reckoned anew, readers wait for the figures. */
export async function forgetReadings({ trx, organisationId }: ReadScope): Promise<void> {
  await trx.deleteFrom('tier_readings').where('organisation_id', '=', organisationId).execute();
}
