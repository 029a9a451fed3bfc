import { Release } from '../../../shared/features/surveys/release.ts';
import {
  changesBetween,
  comparableCuts,
  type SharedPeople,
} from '../../../shared/features/surveys/release-change.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { type ReadScope, readIn, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import type { NoteProgress } from '../administration/run-reckoning.ts';
import { composeInThread } from './compose-in-thread.ts';
import { countScores, readComments } from './count-ballots.ts';
import { oweRewriting, tablesOfBallots } from './rewrite-ballot-files.ts';
import { loadSealedRound, type SealedRound } from './store.ts';

type Parts = {
  database: Database;
  organisationId: string;
  now: Date;
  today: Day;
  noteProgress: NoteProgress;
};

/**
 * Counts a closed round, keeps its release and deletes its ballots and comments, so that nothing finer can ever be had; rewriting their
 * files is owed from then on. Cut short, it begins anew. Null when it was not closed, or released already.
 */
export async function releaseRound(parts: Parts, roundId: string): Promise<Release | null> {
  const { database, organisationId, now, today, noteProgress } = parts;
  const counted = await readIn(database, organisationId, async (scope) => {
    const { state, manifest } = await loadSealedRound(scope, roundId);
    if (state !== 'closed') return null;
    const { counted } = await countScores(scope, manifest, (share) => noteProgress(share / 2));
    return { manifest, counted, comments: await readComments(scope, roundId) };
  });
  if (!counted) return null;
  const composed = await composeInThread({ ...counted, releasedOn: today }, (share) =>
    noteProgress((1 + share) / 2),
  );
  const comparison = await readIn(database, organisationId, (scope) =>
    compareWithEarlier(scope, counted.manifest, composed),
  );
  const release = { ...composed, comparison };
  const isReleased = await writeIn(database, { organisationId, now }, (scope) =>
    keepRelease(scope, roundId, release),
  );
  return isReleased ? release : null;
}

async function keepRelease(scope: ReadScope, roundId: string, release: Release): Promise<boolean> {
  const { trx, organisationId } = scope;
  const taken = await trx
    .updateTable('survey_rounds')
    .set({ state: 'released' })
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

async function compareWithEarlier(
  scope: ReadScope,
  manifest: SealedRound['manifest'],
  release: Release,
): Promise<Release['comparison']> {
  if (!manifest.comparedWith) return null;
  const row = await scope.trx
    .selectFrom('survey_rounds')
    .innerJoin('survey_releases', (join) =>
      join
        .onRef('survey_releases.organisation_id', '=', 'survey_rounds.organisation_id')
        .onRef('survey_releases.round_id', '=', 'survey_rounds.id'),
    )
    .select(['survey_rounds.id', 'survey_releases.body'])
    .where('manifest_hash', '=', manifest.comparedWith)
    .executeTakeFirst();
  if (!row) return null;
  const before = await loadSealedRound(scope, row.id);
  const cutPairs = comparableCuts(before.manifest, manifest, {
    shared: await sharedPeople(scope, row.id, manifest.roundId),
    minimumGroup: manifest.minimumGroup,
  });
  const earlier = { manifest: before.manifest, release: Release.parse(row.body) };
  return { roundId: row.id, changes: changesBetween(earlier, { manifest, release }, cutPairs) };
}

async function sharedPeople({ trx }: ReadScope, before: string, after: string): Promise<SharedPeople> {
  const rows = await trx
    .selectFrom('survey_eligible as before')
    .innerJoin('survey_eligible as after', (join) =>
      join
        .onRef('after.organisation_id', '=', 'before.organisation_id')
        .onRef('after.staff_id', '=', 'before.staff_id'),
    )
    .select((eb) => [
      'before.cohort_id as from',
      'after.cohort_id as to',
      eb.fn.countAll<number>().as('people'),
    ])
    .where('before.round_id', '=', before)
    .where('after.round_id', '=', after)
    .groupBy(['before.cohort_id', 'after.cohort_id'])
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ from }) => from)].map(([from, own]) => [
      from,
      new Map(own.map(({ to, people }) => [to, Number(people)])),
    ]),
  );
}
