import { sql } from 'kysely';
import type { Release } from '../../../shared/features/surveys/release.ts';
import type { ReleaseRefusal } from '../../../shared/features/surveys/release-refusal.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { type ReadScope, readIn, writeIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import type { NoteProgress } from '../administration/run-reckoning.ts';
import { checkBallots } from './check-ballots.ts';
import { checkTokens } from './check-tokens.ts';
import { compareWithEarlier } from './compare-with-earlier.ts';
import { composeInThread } from './compose-in-thread.ts';
import { countScores, readComments } from './count-ballots.ts';
import { oweRewriting, tablesOfBallots } from './rewrite-ballot-files.ts';
import { loadSealedRound } from './store.ts';

type Parts = {
  database: Database;
  organisationId: string;
  now: Date;
  today: Day;
  noteProgress: NoteProgress;
};

/** Null where there was nothing to do: the round was not closed, or released already. */
export type Released = { release: Release } | { refusal: ReleaseRefusal } | null;

/**
 * Counts a closed round, keeps its release and deletes its ballots and comments, so that nothing finer can ever be had; rewriting their
 * files is owed from then on. Cut short, it begins anew. A round that fails a check keeps its ballots and says which.
 */
export async function releaseRound(parts: Parts, roundId: string): Promise<Released> {
  const { database, organisationId, now } = parts;
  const released = await compose(parts, roundId);
  if (!released) return null;
  if ('refusal' in released) {
    await writeUnclocked(database, organisationId, (scope) => noteRefusal(scope, roundId, released.refusal));
    return released;
  }
  const isReleased = await writeIn(database, { organisationId, now }, (scope) =>
    keepRelease(scope, roundId, released.release),
  );
  return isReleased ? released : null;
}

async function compose(
  { database, organisationId, today, noteProgress }: Parts,
  roundId: string,
): Promise<Released> {
  const counted = await readIn(database, organisationId, async (scope) => {
    const { state, manifest, closing } = await loadSealedRound(scope, roundId);
    if (state !== 'closed' || !closing) return null;
    const refusal = (await checkBallots(scope, roundId, closing)) ?? (await checkTokens(scope, roundId));
    if (refusal) return { refusal };
    const { counted } = await countScores(scope, manifest, (share) => noteProgress(share / 2));
    return { manifest, counted, comments: await readComments(scope, roundId) };
  });
  if (!counted) return null;
  if (counted.refusal) return { refusal: counted.refusal };
  const composed = await composeInThread({ ...counted, releasedOn: today }, (share) =>
    noteProgress((1 + share) / 2),
  );
  if ('refusal' in composed) return composed;
  const comparison = await readIn(database, organisationId, (scope) =>
    compareWithEarlier(scope, counted.manifest, composed.release),
  );
  return { release: { ...composed.release, comparison } };
}

/** Until it is tried again. */
export async function noteRefusal({ trx }: Pick<ReadScope, 'trx'>, roundId: string, refusal: ReleaseRefusal) {
  await trx
    .updateTable('survey_rounds')
    .set({ closing: sql`closing || ${JSON.stringify({ refusal })}::jsonb` })
    .where('id', '=', roundId)
    .where('state', '=', 'closed')
    .execute();
}

async function keepRelease(scope: ReadScope, roundId: string, release: Release): Promise<boolean> {
  const { trx, organisationId } = scope;
  const taken = await trx
    .updateTable('survey_rounds')
    .set({ state: 'released', closing: sql`closing - 'refusal'` })
    .where('id', '=', roundId)
    .where('state', '=', 'closed')
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) return false;
  await trx
    .insertInto('survey_releases')
    .values({
      ...{ organisation_id: organisationId, round_id: roundId },
      ...{ released_on: release.releasedOn, body: JSON.stringify(release) },
    })
    .execute();
  for (const table of tablesOfBallots) await trx.deleteFrom(table).where('round_id', '=', roundId).execute();
  await oweRewriting(scope, [roundId]);
  return true;
}
