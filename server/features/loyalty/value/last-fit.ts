import type { ReadScope } from '../../../db/organisation-scope.ts';

/** The newest that ended well; null before the first. */
export async function lastFit({ trx, organisationId }: ReadScope) {
  const row = await trx
    .selectFrom('loyalty_fits')
    .select(['id', 'model', 'customers', 'result', 'finished_at as finishedAt'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'done')
    .orderBy('finished_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, result: row.result as object, finishedAt: row.finishedAt! } : null;
}
