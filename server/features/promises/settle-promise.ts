import type { z } from 'zod';
import type { SettlePromise } from '../../../shared/features/promises/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';
import { recordEvent, requireOpen, requirePromise } from './store.ts';

/** Settling again the same way changes nothing; another way is refused, because someone else has decided. */
export async function settlePromise(
  scope: WriteScope,
  session: Session,
  input: z.output<typeof SettlePromise>,
): Promise<void> {
  const promise = await requirePromise(scope, session, input.id);
  if (promise.state === input.state) return;
  requireOpen(promise);
  await scope.trx
    .updateTable('promises')
    .set({ state: input.state, settled_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', promise.id)
    .execute();
  await recordEvent(scope, {
    promise_id: promise.id,
    kind: input.state,
    staff_id: session.staffId,
    reason: input.reason,
  });
  await touchCustomers(scope, [promise.customer_id]);
  const { id, customer_id: customerId } = promise;
  await announce(scope, 'promise.settled', { id, customerId, state: input.state });
}
