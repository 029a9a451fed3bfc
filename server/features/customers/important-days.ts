import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import {
  type ChangeImportantDay,
  isPossibleDay,
  type NewImportantDay,
  type RemoveImportantDay,
} from '../../../shared/features/customers/important-day.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from './store.ts';
import { touchCustomers } from './touch.ts';

/** A second call with the same id changes nothing. */
export async function addImportantDay(
  scope: WriteScope,
  session: Session,
  input: z.output<typeof NewImportantDay>,
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  if (!isPossibleDay(input)) throw new AppError('invalid', 'importantDays:noSuchDay');
  const added = await scope.trx
    .insertInto('important_days')
    .values({
      organisation_id: scope.organisationId,
      id: input.id,
      customer_id: customerId,
      kind: input.kind,
      calendar: input.calendar,
      year: input.year,
      month: input.month,
      day: input.day,
      is_leap_month: input.isLeapMonth,
      name: input.name,
      notice_days: input.noticeDays,
      created_by: session.staffId,
      created_at: scope.now,
      deleted_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows) await touchCustomers(scope, [customerId]);
}

/** One that was removed meanwhile stays removed. */
export async function changeImportantDay(
  scope: WriteScope,
  session: Session,
  { id, customerId: askedId, isLeapMonth, noticeDays, ...day }: ChangeImportantDay,
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, askedId);
  if (!isPossibleDay({ ...day, isLeapMonth, noticeDays }))
    throw new AppError('invalid', 'importantDays:noSuchDay');
  const changed = await scope.trx
    .updateTable('important_days')
    .set({ ...day, is_leap_month: isLeapMonth, notice_days: noticeDays })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows > 0n) await touchCustomers(scope, [customerId]);
}

export async function removeImportantDay(
  scope: WriteScope,
  session: Session,
  input: RemoveImportantDay,
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const removed = await scope.trx
    .updateTable('important_days')
    .set({ deleted_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', input.id)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (removed.numUpdatedRows > 0n) await touchCustomers(scope, [customerId]);
}
