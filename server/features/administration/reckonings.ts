import type { ReckoningState, ReckoningSubject } from '../../../shared/features/administration/reckoning.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from './audit.ts';

/** Asked again while one is under way, it is reckoned once more after that. */
export async function askForReckoning(
  scope: WriteScope,
  subject: ReckoningSubject,
  askedBy: string | null,
): Promise<void> {
  const { trx, organisationId, now } = scope;
  const asked = { state: 'waiting' as const, progress: 0, asked_by: askedBy, asked_at: now };
  await trx
    .insertInto('reckonings')
    .values({ organisation_id: organisationId, subject, ...asked })
    .onConflict((same) => same.columns(['organisation_id', 'subject']).doUpdateSet(asked))
    .execute();
  if (askedBy)
    await recordAct(scope, now, { staffId: askedBy, action: 'reckonings.ask', details: { subject } });
}

/** Null: none was ever asked for. */
export async function reckoningState(
  { trx, organisationId }: ReadScope,
  subject: ReckoningSubject,
): Promise<ReckoningState | null> {
  const row = await trx
    .selectFrom('reckonings')
    .select(['state', 'progress', 'finished_at'])
    .where('organisation_id', '=', organisationId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (!row) return null;
  const { finished_at: finishedAt, ...rest } = row;
  return { ...rest, finishedAt: finishedAt?.toISOString() ?? null };
}
