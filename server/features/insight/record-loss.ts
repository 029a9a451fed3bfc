import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewLoss } from '../../../shared/features/insight/model.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { loadToday } from '../customers/today.ts';
import { touchCustomers } from '../customers/touch.ts';
import { loadReasons } from './loss-reasons.ts';

/** A second call with the same id changes nothing. */
export async function recordLoss(
  scope: WriteScope,
  session: Session,
  input: z.output<typeof NewLoss>,
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  if (input.lostOn > (await loadToday(scope, scope.now))) throw new AppError('invalid', 'losses:futureDay');
  const reasons = await loadReasons(scope);
  if (!reasons.some(({ id }) => id === input.reason)) throw new AppError('not-found', 'losses:noSuchReason');
  await scope.trx
    .insertInto('customer_losses')
    .values({
      organisation_id: scope.organisationId,
      id: input.id,
      customer_id: customerId,
      lost_on: input.lostOn,
      reason: input.reason,
      words: input.words,
      recorded_by: session.staffId,
      recorded_at: scope.now,
      deleted_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .execute();
  await touchCustomers(scope, [customerId]);
}

export async function removeLoss(
  scope: WriteScope,
  session: Session,
  input: { id: string; customerId: string },
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const removed = await scope.trx
    .updateTable('customer_losses')
    .set({ deleted_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', input.id)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (removed.numUpdatedRows > 0n) await touchCustomers(scope, [customerId]);
}

export type RecordedLoss = { id: string; lostOn: Day; reason: string; words: string; recordedBy: string };

/** Latest first. */
export async function lossesOf(
  scope: ReadScope,
  session: Session,
  input: { customerId: string },
): Promise<RecordedLoss[]> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  return scope.trx
    .selectFrom('customer_losses')
    .select(['id', 'lost_on as lostOn', 'reason', 'words', 'recorded_by as recordedBy'])
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .orderBy('lost_on', 'desc')
    .orderBy('id')
    .execute();
}
