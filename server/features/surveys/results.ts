import { sql } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import { everybodyOf, type Manifest } from '../../../shared/features/surveys/manifest.ts';
import { Release } from '../../../shared/features/surveys/release.ts';
import type { RoundResults } from '../../../shared/features/surveys/round-results.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { actionsOf } from './actions.ts';
import { loadSealedRound } from './store.ts';

/** @throws AppError `forbidden`, as `requireReader` does */
export async function resultsFor(scope: ReadScope, session: Session, roundId: string): Promise<RoundResults> {
  const { trx } = scope;
  const { state, manifest, manifestHash } = await loadSealedRound(scope, roundId);
  await requireReader(scope, session, roundId);
  const row = await trx
    .selectFrom('survey_rounds')
    .leftJoin('survey_releases', (join) =>
      join
        .onRef('survey_releases.organisation_id', '=', 'survey_rounds.organisation_id')
        .onRef('survey_releases.round_id', '=', 'survey_rounds.id'),
    )
    .select(['closing', withCellsOf(everybodyOf(manifest).id).as('body')])
    .where('survey_rounds.id', '=', roundId)
    .executeTakeFirstOrThrow();
  return {
    state,
    manifest,
    manifestHash,
    closing: row.closing,
    release: row.body && Release.parse(row.body),
    actions: await actionsOf(scope, [roundId]),
    before: await actionsBefore(scope, manifest),
  };
}

/** Of a large company the cells are most of a release, and a screen shows those of everybody. */
function withCellsOf(cutId: string) {
  return sql<Record<string, unknown> | null>`survey_releases.body || jsonb_build_object('cells',
    jsonb_path_query_array(survey_releases.body, '$.cells[*] ? (@.cutId == $cut)',
      jsonb_build_object('cut', ${cutId}::text)))`;
}

/** All that was released. @throws AppError `forbidden`, as `requireReader` does; `not-found` before the release */
export async function wholeRelease(scope: ReadScope, session: Session, roundId: string): Promise<Release> {
  await requireReader(scope, session, roundId);
  const row = await scope.trx
    .selectFrom('survey_releases')
    .select('body')
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'surveyResults:refusal.notReleased');
  return Release.parse(row.body);
}

/**
 * Results are for those who could answer, for whoever runs surveys, and for whoever sees to an action that follows from them.
 * @throws AppError `forbidden` to everybody else
 */
export async function requireReader({ trx }: ReadScope, session: Session, roundId: string): Promise<void> {
  if (session.roles.some((role) => role === 'hr' || role === 'administrator')) return;
  const { staffId } = session;
  const asked = trx
    .selectFrom('survey_eligible')
    .select('staff_id')
    .where('round_id', '=', roundId)
    .where('staff_id', '=', staffId);
  const seeingToIt = trx
    .selectFrom('survey_actions')
    .select('owner_id as staff_id')
    .where('round_id', '=', roundId)
    .where('owner_id', '=', staffId)
    .where('state', '!=', 'withdrawn');
  const reader = await asked.unionAll(seeingToIt).limit(1).executeTakeFirst();
  if (!reader) throw new AppError('forbidden', 'surveyResults:refusal.notReadable');
}

async function actionsBefore(scope: ReadScope, manifest: Manifest): Promise<RoundResults['before']> {
  if (!manifest.comparedWith) return null;
  const earlier = await scope.trx
    .selectFrom('survey_rounds')
    .select('id')
    .where('manifest_hash', '=', manifest.comparedWith)
    .executeTakeFirst();
  return earlier ? { roundId: earlier.id, actions: await actionsOf(scope, [earlier.id]) } : null;
}
