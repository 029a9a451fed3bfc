import type { MovePromise } from '../../../shared/features/promises/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';
import { recordEvent, requireOpen, requirePromise } from './store.ts';

/** Its climb starts anew from the new day. Moving to the day it already has changes nothing. */
export async function movePromise(scope: WriteScope, session: Session, input: MovePromise): Promise<void> {
  const promise = await requirePromise(scope, session, input.id);
  requireOpen(promise);
  if (promise.due_on === input.dueOn) return;
  await scope.trx
    .updateTable('promises')
    .set({ due_on: input.dueOn, moved_count: promise.moved_count + 1, escalation: 0 })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', promise.id)
    .execute();
  await recordEvent(scope, {
    promise_id: promise.id,
    kind: 'moved',
    staff_id: session.staffId,
    from_due_on: promise.due_on,
    to_due_on: input.dueOn,
    reason: input.reason,
  });
  await touchCustomers(scope, [promise.customer_id]);
  const { id, customer_id: customerId } = promise;
  await announce(scope, 'promise.moved', { id, customerId, dueOn: input.dueOn });
}
