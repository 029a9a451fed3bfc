import { sql } from 'kysely';
import { inSlices } from '../../db/in-slices.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import type { WaitingBallot } from './ballot-mix.ts';

/** One transaction an organisation; rounds that were closed meanwhile take nothing more. */
export async function writeBallots(database: Database, ballots: readonly WaitingBallot[]): Promise<void> {
  for (const [organisationId, own] of Map.groupBy(ballots, (ballot) => ballot.organisationId)) {
    await writeUnclocked(database, organisationId, async ({ trx }) => {
      const open = await trx
        .selectFrom('survey_rounds')
        .select('id')
        .where('state', '=', 'sealed')
        .where('id', 'in', [...new Set(own.map(({ roundId }) => roundId))])
        .forShare()
        .execute();
      const isOpen = new Set(open.map(({ id }) => id));
      const scores = own.flatMap((ballot) =>
        ballot.box.kind === 'scores' && isOpen.has(ballot.roundId)
          ? [{ ...rowOf(ballot), cohort_id: ballot.box.cohortId }]
          : [],
      );
      const comments = own.flatMap((ballot) =>
        ballot.box.kind === 'comments' && isOpen.has(ballot.roundId)
          ? [{ ...rowOf(ballot), item_id: ballot.box.itemId }]
          : [],
      );
      const key = ['organisation_id', 'round_id', 'token_hash'] as const;
      const replaced = { body: sql<Buffer>`excluded.body` };
      await inSlices(scores, (slice) =>
        trx
          .insertInto('survey_ballots')
          .values(slice)
          .onConflict((conflict) => conflict.columns([...key]).doUpdateSet(replaced))
          .execute(),
      );
      await inSlices(comments, (slice) =>
        trx
          .insertInto('survey_comments')
          .values(slice)
          .onConflict((conflict) => conflict.columns([...key]).doUpdateSet(replaced))
          .execute(),
      );
    });
  }
}

function rowOf({ organisationId, roundId, tokenHash, body }: WaitingBallot) {
  return { organisation_id: organisationId, round_id: roundId, token_hash: tokenHash, body };
}
