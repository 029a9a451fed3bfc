import { sql } from 'kysely';
import { CommentBallot, decodeBallot, ScoreBallot } from '../../../shared/features/surveys/ballot.ts';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { createTally, type Tally } from '../../../shared/features/surveys/release-tally.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { NoteProgress } from '../administration/run-reckoning.ts';
import { shuffled } from './ballot-mix.ts';

/** The heap holds one page at a time. */
const ballotsAtOnce = 1000;

/** Without the blanks it was filled up with, nine parts of ten on the way here. */
const unpadded = sql<Buffer>`rtrim(body, '\x20'::bytea)`.as('body');

/** All score ballots of a closed round, read page by page. `onProgress` hears which share of them is done. */
export async function countScores(
  { trx }: ReadScope,
  manifest: Manifest,
  onProgress: NoteProgress,
): Promise<Tally> {
  const tally = createTally(manifest);
  const { ballots } = await trx
    .selectFrom('survey_ballots')
    .select((eb) => eb.fn.countAll<number>().as('ballots'))
    .where('round_id', '=', manifest.roundId)
    .executeTakeFirstOrThrow();
  let after: Buffer = Buffer.alloc(0);
  for (let counted = 0; ; ) {
    const rows = await trx
      .selectFrom('survey_ballots')
      .select(['token_hash', 'cohort_id', unpadded])
      .where('round_id', '=', manifest.roundId)
      .where('token_hash', '>', after)
      .orderBy('token_hash')
      .limit(ballotsAtOnce)
      .execute();
    for (const { cohort_id, body } of rows) {
      const ballot = decodeBallot(ScoreBallot, body);
      if (ballot) tally.add(cohort_id, ballot.answers);
    }
    counted += rows.length;
    await onProgress(counted / Math.max(1, Number(ballots)));
    if (rows.length < ballotsAtOnce) return tally;
    after = rows.at(-1)!.token_hash;
  }
}

/** By item, in an order that says nothing. */
export async function readComments({ trx }: ReadScope, roundId: string): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('survey_comments')
    .select(unpadded)
    .where('round_id', '=', roundId)
    .execute();
  const comments = rows.flatMap(({ body }) => decodeBallot(CommentBallot, body) ?? []);
  const byItem = Map.groupBy(shuffled(comments), ({ itemId }) => itemId);
  return new Map([...byItem].map(([itemId, own]) => [itemId, own.map(({ text }) => text)]));
}
