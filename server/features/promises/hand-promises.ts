import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { findPromise, recordEvent } from './store.ts';

/** An open promise becomes a colleague's, who is reminded from the beginning. The caller touches the customer. */
export async function handPromise(
  scope: WriteScope,
  session: Session,
  { id, toId, reason }: { id: string; toId: string; reason: string },
): Promise<void> {
  const promise = await findPromise(scope, id);
  if (promise?.state !== 'open' || promise.owner_id === toId) return;
  await scope.trx
    .updateTable('promises')
    .set({ owner_id: toId, escalation: 0 })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  const owners = { from_owner_id: promise.owner_id, to_owner_id: toId };
  await recordEvent(scope, {
    ...{ promise_id: id, kind: 'handed-over', staff_id: session.staffId, ...owners, reason },
  });
}

/**
 * What somebody owes these customers, or waits for from them, becomes a colleague's, who is reminded from the
 * beginning. The caller touches the customers. Answers how many promises it were.
 */
export async function handPromises(
  scope: WriteScope,
  session: Session,
  {
    customerIds,
    fromId,
    toId,
    reason,
  }: { customerIds: string[]; fromId: string; toId: string; reason: string },
): Promise<number> {
  const handed = await scope.trx
    .updateTable('promises')
    .set({ owner_id: toId, escalation: 0 })
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', 'in', customerIds)
    .where('owner_id', '=', fromId)
    .where('state', '=', 'open')
    .where('deleted_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of handed)
    await recordEvent(scope, {
      promise_id: id,
      kind: 'handed-over',
      staff_id: session.staffId,
      from_owner_id: fromId,
      to_owner_id: toId,
      reason,
    });
  return handed.length;
}
