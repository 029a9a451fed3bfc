import { AppError } from '../../../shared/errors/app-error.ts';
import type { PlannedGroup } from '../../../shared/features/surveys/plan-groups.ts';
import type { RoundAudience, RoundPlan } from '../../../shared/features/surveys/round.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { loadInstrument } from './instrument-store.ts';
import { attributeNames, loadEligible } from './load-groups.ts';

/** Plans a round, or changes one that is not sealed yet. @throws AppError */
export function planRound({ staffId }: Session) {
  return async (scope: WriteScope, plan: RoundPlan): Promise<void> => {
    await requirePlan(scope, plan);
    const { trx, organisationId, now } = scope;
    const planned = { plan: JSON.stringify(plan), opens_on: plan.opensOn, closes_on: plan.closesOn };
    const unsealed = { manifest: null, manifest_hash: null, sealed_on: null };
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('survey_rounds')
      .values({
        ...{ organisation_id: organisationId, id: plan.id, state: 'planned', ...planned, ...unsealed },
        ...{ planned_by: staffId, planned_at: now },
      })
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'id'])
          .doUpdateSet(planned)
          .where('survey_rounds.state', '=', 'planned'),
      )
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new AppError('conflict', 'surveys:refusal.notPlanned');
  };
}

async function requirePlan(scope: WriteScope, plan: RoundPlan): Promise<void> {
  requireDays(plan, await loadToday(scope, scope.now));
  if (plan.title.en === '' || plan.title.zh === '')
    throw new AppError('invalid', 'surveyRounds:refusal.untitled');
  await loadInstrument(scope, { id: plan.instrumentId, version: plan.instrumentVersion });
  await requireTeams(scope, plan.teamIds);
  await attributeNames(scope, plan.conditions);
  if (!plan.comparedWithId) return;
  const earlier = await scope.trx
    .selectFrom('survey_rounds')
    .select('manifest_hash')
    .where('id', '=', plan.comparedWithId)
    .executeTakeFirst();
  if (!earlier) throw new AppError('not-found', 'surveys:refusal.noRound');
  if (!earlier.manifest_hash) throw new AppError('conflict', 'surveyRounds:refusal.neverSealed');
}

/** @throws AppError where no day is left to give ballots out, or none to answer on. */
export function requireDays({ opensOn, closesOn }: RoundPlan, today: Day): void {
  if (opensOn <= today) throw new AppError('invalid', 'surveys:refusal.opensTooSoon');
  if (closesOn < opensOn) throw new AppError('invalid', 'surveys:refusal.closesBeforeOpening');
}

/** Which groups a round of these people would have, and of how many each condition does not know; nothing is kept. */
export async function previewGroups(
  scope: ReadScope,
  audience: RoundAudience,
): Promise<{ groups: PlannedGroup; unknown: number[] }> {
  await requireTeams(scope, audience.teamIds);
  const { groups, unknown } = await loadEligible(scope, audience);
  return { groups, unknown };
}

async function requireTeams({ trx }: ReadScope, teamIds: RoundPlan['teamIds']): Promise<void> {
  if (!teamIds) return;
  const found = await trx.selectFrom('teams').select('id').where('id', 'in', teamIds).execute();
  if (found.length < new Set(teamIds).size) throw new AppError('not-found', 'errors:notFound');
}
