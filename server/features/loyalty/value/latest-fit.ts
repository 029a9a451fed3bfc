import type { FitState } from '../../../../shared/features/loyalty/value/fit-state.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';

/** The one asked for last, however it stands. */
export async function latestFit({ trx, organisationId }: ReadScope): Promise<FitState | null> {
  const row = await trx
    .selectFrom('loyalty_fits')
    .select(['id', 'state', 'step', 'progress', 'problem', 'asked_by as askedBy'])
    .select(['asked_at as askedAt', 'finished_at as finishedAt'])
    .where('organisation_id', '=', organisationId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    askedAt: row.askedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
