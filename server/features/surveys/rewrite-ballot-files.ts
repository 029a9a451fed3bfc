import { sql } from 'kysely';
import { type ReadScope, readIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { JobParts } from '../../jobs/job.ts';

/** Deleted rows of these lie in their files until they are rewritten. */
export const tablesOfBallots = ['survey_ballots', 'survey_comments'] as const;

/** In the transaction that deletes the ballots of these rounds, so that whatever ends the process, their files will be rewritten. */
export async function oweRewriting(
  { trx }: Pick<ReadScope, 'trx'>,
  roundIds: readonly string[],
): Promise<void> {
  if (roundIds.length === 0) return;
  await trx
    .updateTable('survey_rounds')
    .set({ rewritings_owed: sql`rewritings_owed + 1` })
    .where('id', 'in', [...roundIds])
    .execute();
}

/** Rewrites the files in which deleted ballots lie, if any do, here or from before a stop; where that must wait, it stays owed. */
export async function rewriteBallotFiles({
  database,
  organisationIds,
  rewriteTables,
}: Pick<JobParts, 'database' | 'organisationIds' | 'rewriteTables'>): Promise<void> {
  const owed: { organisationId: string; id: string; rewritings_owed: number }[] = [];
  for (const organisationId of await organisationIds()) {
    const rounds = await readIn(database, organisationId, ({ trx }) =>
      trx
        .selectFrom('survey_rounds')
        .select(['id', 'rewritings_owed'])
        .where('rewritings_owed', '>', 0)
        .execute(),
    );
    owed.push(...rounds.map((round) => ({ organisationId, ...round })));
  }
  if (owed.length === 0) return;
  if (!(await rewriteTables(tablesOfBallots))) return;
  // Where more was deleted meanwhile, it stays owed.
  for (const { organisationId, id, rewritings_owed } of owed)
    await writeUnclocked(database, organisationId, ({ trx }) =>
      trx
        .updateTable('survey_rounds')
        .set({ rewritings_owed: 0 })
        .where('id', '=', id)
        .where('rewritings_owed', '=', rewritings_owed)
        .execute(),
    );
}
