import type { ReadScope } from '../../../db/organisation-scope.ts';

/** Customers changed after this place have not been looked at; several may have changed at one clock. */
export type FollowPlace = { clock: number; afterId: string | null };

export async function loadProgress({ trx, organisationId }: ReadScope): Promise<FollowPlace | null> {
  const row = await trx
    .selectFrom('value_progress')
    .select(['clock', 'after_id as afterId'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ?? null;
}

export async function setProgress(
  { trx, organisationId }: ReadScope,
  { clock, afterId }: FollowPlace,
): Promise<void> {
  const place = { clock, after_id: afterId };
  await trx
    .insertInto('value_progress')
    .values({ organisation_id: organisationId, ...place })
    .onConflict((same) => same.column('organisation_id').doUpdateSet(place))
    .execute();
}
