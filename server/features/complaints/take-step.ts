import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import { afterStep } from '../../../shared/features/complaints/after-step.ts';
import type { NewComplaintStep } from '../../../shared/features/complaints/model.ts';
import { nextSteps } from '../../../shared/features/complaints/next-steps.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';
import { endAnswer, oweAnswer } from './owe-answer.ts';
import { requireCause } from './rules.ts';
import { changeComplaint, recordStep, requireComplaint, requirePast } from './store.ts';

export type StepInput = z.output<typeof NewComplaintStep>;

/** A second call with the same id changes nothing; one that no longer follows is refused, because someone else went on. */
export async function takeStep(scope: WriteScope, session: Session, input: StepInput): Promise<void> {
  const complaint = await requireComplaint(scope, session, input.complaintId);
  if (await isTaken(scope, input.id)) return;
  if (!nextSteps(complaint.state).includes(input.kind)) throw new AppError('conflict', 'complaints:movedOn');
  await requirePast(scope, input.doneOn);
  await requireCause(scope, input.causeId);
  const { id, customerId, ownerId, words, promiseId } = complaint;
  const { answer, kind } = input;
  if (answer) await oweAnswer(scope, session, { customerId, ownerId, words, answer });
  const after = afterStep(complaint, input, scope.now.toISOString());
  await changeComplaint(scope, id, {
    state: after.state,
    state_on: after.stateOn,
    verdict: after.verdict,
    cause_id: after.causeId,
    solution: after.solution,
    promise_id: after.promiseId,
    closed_at: after.closedAt === null ? null : scope.now,
  });
  await recordStep(scope, {
    ...{ id: input.id, complaint_id: id, kind, staff_id: session.staffId },
    ...{ done_on: input.doneOn, words: input.words, verdict: input.verdict },
  });
  if (kind === 'solved' || kind === 'confirmed')
    await endAnswer(scope, session, { promiseId, state: 'kept' });
  if (kind === 'withdrawn') await endAnswer(scope, session, { promiseId, state: 'withdrawn' });
  await touchCustomers(scope, [customerId]);
  if (kind === 'solved')
    await announce(scope, 'complaint.solved', { id, customerId, verdict: after.verdict });
}

async function isTaken({ trx, organisationId }: ReadScope, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('complaint_steps')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
