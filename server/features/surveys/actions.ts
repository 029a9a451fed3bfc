import { AppError } from '../../../shared/errors/app-error.ts';
import { NewAction, type SettleAction, type SurveyAction } from '../../../shared/features/surveys/action.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
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
export async function settleAction(scope: WriteScope, session: Session, input: SettleAction): Promise<void> {
  const { trx, now } = scope;
  const action = await trx
    .selectFrom('survey_actions')
    .select(['owner_id', 'state'])
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (!action) throw new AppError('not-found', 'surveyResults:refusal.noAction');
  const isHr = session.roles.some((role) => role === 'hr' || role === 'administrator');
  if (!isHr && action.owner_id !== session.staffId)
    throw new AppError('forbidden', 'surveyResults:refusal.notYours');
  if (action.state !== 'open') throw new AppError('conflict', 'surveyResults:refusal.settled');
  await trx
    .updateTable('survey_actions')
    .set({ state: input.state, outcome: input.outcome, settled_at: now })
    .where('id', '=', input.id)
    .execute();
}

/** Those of a round, next due first. */
export async function actionsOf({ trx }: ReadScope, roundId: string): Promise<SurveyAction[]> {
  const rows = await trx
    .selectFrom('survey_actions')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'survey_actions.organisation_id')
        .onRef('staff.id', '=', 'survey_actions.owner_id'),
    )
    .select(['survey_actions.id', 'cut_id', 'subject', 'what', 'owner_id', 'due_on', 'state', 'outcome'])
    .select('staff.name as ownerName')
    .where('round_id', '=', roundId)
    .orderBy('due_on')
    .orderBy('survey_actions.id')
    .execute();
  return rows.map(({ id, cut_id, subject, what, owner_id, due_on, ...row }) => ({
    ...NewAction.parse({
      ...{ id, roundId, cutId: cut_id, subject, what, ownerId: owner_id, dueOn: due_on },
    }),
    ...row,
  }));
}
