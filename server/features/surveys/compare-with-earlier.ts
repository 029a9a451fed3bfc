import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import { Release } from '../../../shared/features/surveys/release.ts';
import {
  changesBetween,
  comparableCuts,
  type SharedPeople,
} from '../../../shared/features/surveys/release-change.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSealedRound } from './store.ts';

/** Null where the round is compared with none, or with one that has no results. */
export async function compareWithEarlier(
  scope: ReadScope,
  manifest: Manifest,
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
