import type { SurveyAction } from '../../../shared/features/surveys/action.ts';
import type { Words } from '../../../shared/features/surveys/instrument.ts';
import type { KeptClosing, RoundPlan, RoundState } from '../../../shared/features/surveys/round.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { actionsOf } from './actions.ts';

export type RoundLine = {
  id: string;
  state: RoundState;
  plan: RoundPlan;
  manifestHash: string | null;
  /**
   * Tokens given out, which every device asks for by itself: never how many have answered. Null before sealing and from the
   * opening on, when one more is somebody with a phone link who answers.
   */
  progress: { eligible: number; issued: number } | null;
  closing: KeptClosing | null;
};

/** For whoever runs surveys; the latest first. */
export async function listRounds({ trx }: ReadScope, today: Day): Promise<RoundLine[]> {
  const rows = await trx
    .selectFrom('survey_rounds')
    .select(['id', 'state', 'plan', 'manifest_hash', 'closing'])
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const counts = await trx
    .selectFrom('survey_eligible')
    .select(['round_id', (eb) => eb.fn.countAll<string>().as('eligible')])
    .select((eb) => eb.fn.count<string>('issued_for').as('issued'))
    .groupBy('round_id')
    .execute();
  const countsOf = new Map(counts.map((row) => [row.round_id, row]));
  return rows.map(({ id, state, plan, manifest_hash: manifestHash, closing }) => {
    const count = countsOf.get(id);
    const progress =
      count && today < plan.opensOn
        ? { eligible: Number(count.eligible), issued: Number(count.issued) }
        : null;
    return { id, state, plan, manifestHash, progress, closing };
  });
}

export type OwnRound = {
  id: string;
  state: Exclude<RoundState, 'planned'>;
  title: Words;
  opensOn: string;
  closesOn: string;
  manifestHash: string;
  /** Null before the release. */
  followUp: { releasedOn: Day; actions: SurveyAction[] } | null;
};

/** What this person may answer, or could have, and whether it was called off; the latest twelve. */
export async function listOwnRounds(scope: ReadScope, session: Session): Promise<OwnRound[]> {
  const rows = await roundsFor(scope, session)
    .leftJoin('survey_releases as release', (join) =>
      join
        .onRef('release.organisation_id', '=', 'round.organisation_id')
        .onRef('release.round_id', '=', 'round.id'),
    )
    .select(['round.id', 'state', 'plan', 'opens_on', 'closes_on', 'manifest_hash', 'released_on'])
    .execute();
  const actions = await actionsOf(
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    state: row.state as OwnRound['state'],
    title: row.plan.title,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    manifestHash: row.manifest_hash!,
    followUp: row.released_on
      ? { releasedOn: row.released_on, actions: actions.filter(({ roundId }) => roundId === row.id) }
      : null,
  }));
}

/** The twelve sealed rounds that asked this person last. */
export function roundsFor({ trx }: ReadScope, { staffId }: Pick<Session, 'staffId'>) {
  return trx
    .selectFrom('survey_rounds as round')
    .innerJoin('survey_eligible as eligible', (join) =>
      join
        .onRef('eligible.organisation_id', '=', 'round.organisation_id')
        .onRef('eligible.round_id', '=', 'round.id')
        .on('eligible.staff_id', '=', staffId),
    )
    .orderBy('opens_on', 'desc')
    .limit(12);
}
