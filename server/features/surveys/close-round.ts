import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { merkleRoot } from '../../../shared/features/surveys/merkle-root.ts';
import type { RoundClosing } from '../../../shared/features/surveys/round.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { oweRewriting, type tablesOfBallots } from './rewrite-ballot-files.ts';
import { destroyRoundKeys } from './round-keys.ts';

/**
 * The end of voting, in one transaction: ballots are counted and committed to, written anew under random keys in random order, and the keys
 * are destroyed. Rewriting the tables’ files, where deleted rows would lie on, is owed from then on. Null when it was not open.
 */
export async function closeRound(
  scope: ReadScope,
  roundId: string,
  today: Day,
): Promise<RoundClosing | null> {
  const { trx } = scope;
  const taken = await trx
    .updateTable('survey_rounds')
    .set({ state: 'closed' })
    .where('id', '=', roundId)
    .where('state', '=', 'sealed')
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) return null;
  await sql`
    INSERT INTO survey_commitments (organisation_id, round_id, commitment)
    SELECT organisation_id, round_id, sha256(body) FROM (
      SELECT organisation_id, round_id, body FROM survey_ballots WHERE round_id = ${roundId}
      UNION ALL SELECT organisation_id, round_id, body FROM survey_comments WHERE round_id = ${roundId}
    ) ballots ORDER BY 3`.execute(trx);
  await shuffleBox(scope, 'survey_ballots', 'cohort_id', roundId);
  await shuffleBox(scope, 'survey_comments', 'item_id', roundId);
  await oweRewriting(scope, [roundId]);
  await destroyRoundKeys(scope, roundId);
  const closing = { closedOn: today, ...(await countsOf(scope, roundId)) };
  await trx
    .updateTable('survey_rounds')
    .set({ closing: JSON.stringify(closing) })
    .where('id', '=', roundId)
    .execute();
  return closing;
}

async function shuffleBox(
  { trx }: ReadScope,
  table: (typeof tablesOfBallots)[number],
  box: 'cohort_id' | 'item_id',
  roundId: string,
): Promise<void> {
  const [name, column] = [sql.table(table), sql.ref(box)];
  await sql`
    WITH taken_out AS (DELETE FROM ${name} WHERE round_id = ${roundId} RETURNING *)
    INSERT INTO ${name} (organisation_id, round_id, token_hash, ${column}, body)
    SELECT organisation_id, round_id, sha256(uuid_send(gen_random_uuid())), ${column}, body
    FROM taken_out ORDER BY gen_random_uuid()`.execute(trx);
}

async function countsOf({ trx }: ReadScope, roundId: string): Promise<Omit<RoundClosing, 'closedOn'>> {
  const { rows } = await sql<Omit<RoundClosing, 'closedOn' | 'root'>>`
    SELECT (SELECT count(*) FROM survey_eligible WHERE round_id = ${roundId}) AS eligible,
      (SELECT count(*) FROM survey_eligible WHERE round_id = ${roundId} AND issued_for IS NOT NULL) AS issued,
      (SELECT count(*) FROM survey_ballots WHERE round_id = ${roundId}) AS counted,
      (SELECT count(*) FROM survey_comments WHERE round_id = ${roundId}) AS comments`.execute(trx);
  const commitments = await commitmentsOf({ trx }, roundId);
  return { ...rows[0]!, root: await merkleRoot(commitments, (bytes) => hash('sha256', bytes)) };
}

/** Ascending, each 64 hex digits. */
export async function commitmentsOf({ trx }: Pick<ReadScope, 'trx'>, roundId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('survey_commitments')
    .select('commitment')
    .where('round_id', '=', roundId)
    .orderBy('commitment')
    .execute();
  return rows.map(({ commitment }) => commitment.toString('hex'));
}
