import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { AssignComplaint } from '../../../shared/features/complaints/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { touchCustomers } from '../customers/touch.ts';
import { handPromise } from '../promises/hand-promises.ts';
import { changeComplaint, recordStep, requireComplaint } from './store.ts';

/** Another colleague takes care of it, and owes the answer. */
export async function assignComplaint(
  scope: WriteScope,
  session: Session,
  { id, ownerId, reason }: z.output<typeof AssignComplaint>,
): Promise<void> {
  const complaint = await requireComplaint(scope, session, id);
  if (complaint.ownerId === ownerId) return;
  await requireColleague(scope, ownerId);
  await changeComplaint(scope, id, { owner_id: ownerId });
  await recordStep(scope, {
    ...{ id: uuidv7(), complaint_id: id, kind: 'handed-over', staff_id: session.staffId, words: reason },
    ...{ done_on: await loadToday(scope, scope.now), from_owner_id: complaint.ownerId, to_owner_id: ownerId },
  });
  await handPromise(scope, session, { id: complaint.promiseId, toId: ownerId, reason });
  await touchCustomers(scope, [complaint.customerId]);
}

async function requireColleague({ trx, organisationId }: ReadScope, id: string): Promise<void> {
  const colleague = await trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('is_active', '=', true)
    .executeTakeFirst();
  if (!colleague) throw new AppError('invalid', 'complaints:ownerUnknown');
}
