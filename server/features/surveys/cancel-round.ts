import { AppError } from '../../../shared/errors/app-error.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { oweRewriting, tablesOfBallots } from './rewrite-ballot-files.ts';
import { destroyRoundKeys } from './round-keys.ts';

/**
 * Calls a round off that has not closed. Its keys are gone at once; its ballots go with the next run of the job, which rewrites the files they lie in.
 * @throws AppError
 */
export async function cancelRound(scope: WriteScope, { id }: { id: string }): Promise<void> {
  const round = await scope.trx
    .selectFrom('survey_rounds')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!round) throw new AppError('not-found', 'surveys:refusal.noRound');
  if (round.state !== 'planned' && round.state !== 'sealed')
    throw new AppError('conflict', 'surveyRounds:refusal.over');
  await scope.trx.updateTable('survey_rounds').set({ state: 'cancelled' }).where('id', '=', id).execute();
  await destroyRoundKeys(scope, id);
}

/** Deletes the ballots of rounds that were called off, those included that waited to be written. Answers how many. */
export async function deleteCancelledBallots(scope: Pick<ReadScope, 'trx'>): Promise<number> {
  const roundOf: string[] = [];
  for (const table of tablesOfBallots) {
    const deleted = await scope.trx
      .deleteFrom(table)
      .where('round_id', 'in', (eb) =>
        eb.selectFrom('survey_rounds').select('id').where('state', '=', 'cancelled'),
      )
      .returning('round_id')
      .execute();
    roundOf.push(...deleted.map(({ round_id }) => round_id));
  }
  await oweRewriting(scope, [...new Set(roundOf)]);
  return roundOf.length;
}
