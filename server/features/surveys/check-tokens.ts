import { sql } from 'kysely';
import type { ReleaseRefusal } from '../../../shared/features/surveys/release-refusal.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/**
 * Whether no box of a closed round holds more than tokens were given out for it. Cohort by cohort, which the published totals do not tell:
 * who fetched a token in one and stayed silent makes room for nobody in another. Null: none does.
 */
export async function checkTokens(
  { trx }: Pick<ReadScope, 'trx'>,
  roundId: string,
): Promise<ReleaseRefusal | null> {
  const { rows } = await sql<{ excess: number }>`
    WITH tokens AS (
      SELECT cohort_id, count(issued_for) AS given FROM survey_eligible WHERE round_id = ${roundId} GROUP BY cohort_id
    ), boxes AS (
      SELECT count(*) AS held, coalesce((SELECT given FROM tokens WHERE tokens.cohort_id = ballots.cohort_id), 0) AS given
        FROM survey_ballots AS ballots WHERE round_id = ${roundId} GROUP BY cohort_id
      UNION ALL SELECT count(*), (SELECT coalesce(sum(given), 0) FROM tokens)
        FROM survey_comments WHERE round_id = ${roundId} GROUP BY item_id
    )
    SELECT coalesce(sum(greatest(0, held - given)), 0)::bigint AS excess FROM boxes`.execute(trx);
  const { excess } = rows[0]!;
  return excess > 0 ? { check: 'tokens', excess } : null;
}
