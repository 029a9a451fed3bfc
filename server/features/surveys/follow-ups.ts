import { sql } from 'kysely';
import {
  daysWithoutAction,
  type EarlierActions,
  type FollowUp,
  type SurveyAction,
} from '../../../shared/features/surveys/action.ts';
import type { Words } from '../../../shared/features/surveys/instrument.ts';
import type { Manifest } from '../../../shared/features/surveys/manifest.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { actionsOf } from './actions.ts';
import { roundsFor } from './round-store.ts';

/**
 * What was announced after the round this one is compared with, else after the last of this person’s that has results. It goes with the
 * invitation, which every device asks for: fetched with the ballot it would tell who opens one.
 */
export async function earlierActions(
  scope: ReadScope,
  person: Pick<Session, 'staffId'>,
  { comparedWith, opensOn }: Pick<Manifest, 'comparedWith' | 'opensOn'>,
): Promise<EarlierActions | null> {
  const compared = scope.trx
    .selectFrom('survey_rounds as round')
    .select(['round.id', 'plan'])
    .where('manifest_hash', '=', comparedWith);
  const latest = roundsFor(scope, person)
    .select(['round.id', 'plan'])
    .where('state', '=', 'released')
    .where('opens_on', '<', opensOn);
  const earlier = await (comparedWith ? compared : latest).executeTakeFirst();
  if (!earlier) return null;
  const actions = await actionsOf(scope, [earlier.id]);
  return { title: earlier.plan.title, actions: actions.map(told) };
}

/** Of those among these rounds that have results. */
export async function followUpsOf(
  scope: ReadScope,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, FollowUp>> {
  if (roundIds.length === 0) return new Map();
  const releases = await scope.trx
    .selectFrom('survey_releases')
    .select(['round_id', 'released_on'])
    .where('round_id', 'in', roundIds)
    .execute();
  const actions = Map.groupBy(await actionsOf(scope, roundIds), ({ roundId }) => roundId);
  return new Map(
    releases.map(({ round_id, released_on: releasedOn }) => [
      round_id,
      { releasedOn, actions: (actions.get(round_id) ?? []).map(told) },
    ]),
  );
}

function told({
  id,
  what,
  dueOn,
  state,
  outcome,
  settledOn,
}: SurveyAction): EarlierActions['actions'][number] {
  return { id, what, dueOn, state, outcome, settledOn };
}

export type FollowUps = {
  own: SurveyAction[];
  /** Results that have stood too long without an action. */
  alone: { roundId: string; title: Words; days: number }[];
  /** For whoever runs surveys: rounds whose release was refused. */
  refused: { roundId: string; title: Words }[];
};

export async function followUpsFor(scope: ReadScope, session: Session, now: Date): Promise<FollowUps> {
  const runsSurveys = session.roles.some((role) => role === 'hr' || role === 'administrator');
  const rounds = await scope.trx
    .selectFrom('survey_rounds as round')
    .innerJoin('survey_releases as release', (join) =>
      join
        .onRef('release.organisation_id', '=', 'round.organisation_id')
        .onRef('release.round_id', '=', 'round.id'),
    )
    .select(['round.id', 'plan', 'released_on'])
    .orderBy('released_on', 'desc')
    .limit(12)
    .execute();
  const actions = await actionsOf(
    scope,
    rounds.map(({ id }) => id),
  );
  const today = await loadToday(scope, now);
  return {
    own: actions.filter(
      ({ ownerId, state }) => ownerId === session.staffId && (state === 'open' || state === 'begun'),
    ),
    alone: rounds.flatMap(({ id, plan, released_on: releasedOn }) => {
      const followed = { releasedOn, actions: actions.filter(({ roundId }) => roundId === id) };
      const days = runsSurveys ? daysWithoutAction(followed, today) : null;
      return days === null ? [] : [{ roundId: id, title: plan.title, days }];
    }),
    refused: runsSurveys ? await refusedRounds(scope) : [],
  };
}

async function refusedRounds({ trx }: ReadScope): Promise<FollowUps['refused']> {
  const rows = await trx
    .selectFrom('survey_rounds')
    .select(['id as roundId', 'plan'])
    .where('state', '=', 'closed')
    .where(sql<boolean>`closing ? 'refusal'`)
    .orderBy('closes_on')
    .execute();
  return rows.map(({ roundId, plan }) => ({ roundId, title: plan.title }));
}
