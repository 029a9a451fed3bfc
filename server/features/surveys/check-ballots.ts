import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { merkleRoot } from '../../../shared/features/surveys/merkle-root.ts';
import type { ReleaseRefusal } from '../../../shared/features/surveys/release-refusal.ts';
import type { RoundClosing } from '../../../shared/features/surveys/round.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { commitmentsOf } from './close-round.ts';

/** Whether the ballots of a closed round are still those that everybody was given the receipts of. Null: they are. */
export async function checkBallots(
  { trx }: Pick<ReadScope, 'trx'>,
  roundId: string,
  { root }: Pick<RoundClosing, 'root'>,
): Promise<ReleaseRefusal | null> {
  const commitments = await commitmentsOf({ trx }, roundId);
  if ((await merkleRoot(commitments, (bytes) => hash('sha256', bytes))) !== root)
    return { check: 'receipts' };
  const { rows } = await sql<{ lost: number; added: number }>`
    WITH kept AS (
      SELECT commitment, count(*) AS times FROM (
        SELECT sha256(body) AS commitment FROM survey_ballots WHERE round_id = ${roundId}
        UNION ALL SELECT sha256(body) FROM survey_comments WHERE round_id = ${roundId}
      ) ballots GROUP BY commitment
    )
    SELECT count(*) FILTER (WHERE times IS NULL) AS lost,
      coalesce(sum(times - CASE WHEN counted.commitment IS NULL THEN 0 ELSE 1 END), 0)::bigint AS added
    FROM kept FULL JOIN (SELECT commitment FROM survey_commitments WHERE round_id = ${roundId}) counted
      ON counted.commitment = kept.commitment`.execute(trx);
  const { lost, added } = rows[0]!;
  return lost + added > 0 ? { check: 'ballots', lost, added } : null;
}
