import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewAction, SettleAction, SurveyAction } from '../../../shared/features/surveys/action.ts';
import { dayIn } from '../../../shared/time/day.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { loadSealedRound } from './store.ts';

/** @throws AppError where the round has no results yet, or the owner is nobody who works here. */
export async function announceAction(scope: WriteScope, session: Session, action: NewAction): Promise<void> {
  const { trx, organisationId, now } = scope;
  const { state, manifest } = await loadSealedRound(scope, action.roundId);
  if (state !== 'released') throw new AppError('conflict', 'surveyResults:refusal.notReleased');
  if (!manifest.cuts.some(({ id }) => id === action.cutId))
    throw new AppError('not-found', 'surveyResults:refusal.noGroup');
  const owner = await trx
    .selectFrom('staff')
    .select('id')
    .where('id', '=', action.ownerId)
    .where('is_active', '=', true)
    .executeTakeFirst();
  if (!owner) throw new AppError('not-found', 'surveyResults:refusal.noOwner');
  await trx
    .insertInto('survey_actions')
    .values({
      ...{ organisation_id: organisationId, id: action.id, round_id: action.roundId },
      ...{ cut_id: action.cutId, subject: action.subject, what: action.what },
      ...{ owner_id: action.ownerId, due_on: action.dueOn, state: 'open' },
      ...{ announced_by: session.staffId, announced_at: now },
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .execute();
}

/** By its owner or by HR. @throws AppError where it is settled already, or somebody else’s. */
export async function beginAction(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  await requireUnsettled(scope, session, id);
  await scope.trx.updateTable('survey_actions').set({ state: 'begun' }).where('id', '=', id).execute();
}

/** By its owner or by HR. @throws AppError where it is settled already, or somebody else’s. */
export async function settleAction(scope: WriteScope, session: Session, input: SettleAction): Promise<void> {
  await requireUnsettled(scope, session, input.id);
  await scope.trx
    .updateTable('survey_actions')
    .set({ state: input.state, outcome: input.outcome, settled_at: scope.now })
    .where('id', '=', input.id)
    .execute();
}

async function requireUnsettled({ trx }: ReadScope, session: Session, id: string): Promise<void> {
  const action = await trx
    .selectFrom('survey_actions')
    .select(['owner_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!action) throw new AppError('not-found', 'surveyResults:refusal.noAction');
  const isHr = session.roles.some((role) => role === 'hr' || role === 'administrator');
  if (!isHr && action.owner_id !== session.staffId)
    throw new AppError('forbidden', 'surveyResults:refusal.notYours');
  if (action.state !== 'open' && action.state !== 'begun')
    throw new AppError('conflict', 'surveyResults:refusal.settled');
}

/** Those of these rounds, next due first. */
export async function actionsOf(scope: ReadScope, roundIds: readonly string[]): Promise<SurveyAction[]> {
  if (roundIds.length === 0) return [];
  const { timeZone } = await loadSettings(scope);
  const rows = await scope.trx
    .selectFrom('survey_actions as action')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'action.organisation_id')
        .onRef('staff.id', '=', 'action.owner_id'),
    )
    .select(['action.id', 'round_id', 'cut_id', 'subject', 'what', 'owner_id', 'due_on', 'state', 'outcome'])
    .select(['settled_at', 'staff.name as ownerName'])
    .where('round_id', 'in', roundIds)
    .orderBy('due_on')
    .orderBy('action.id')
    .execute();
  return rows.map(({ round_id, cut_id, owner_id, due_on, settled_at, ...row }) => ({
    ...row,
    ...{ roundId: round_id, cutId: cut_id, ownerId: owner_id, dueOn: due_on },
    settledOn: settled_at && dayIn(settled_at, timeZone),
  }));
}
