import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { recordStep } from './store.ts';

/** Open complaints of these customers that somebody takes care of become a colleague's. The caller touches the customers. */
export async function handComplaints(
  scope: WriteScope,
  session: Session,
  given: { customerIds: string[]; fromId: string; toId: string; reason: string },
): Promise<void> {
  const handed = await scope.trx
    .updateTable('complaints')
    .set({ owner_id: given.toId })
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', 'in', given.customerIds)
    .where('owner_id', '=', given.fromId)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  if (handed.length === 0) return;
  const owners = { from_owner_id: given.fromId, to_owner_id: given.toId };
  const today = await loadToday(scope, scope.now);
  for (const { id } of handed)
    await recordStep(scope, {
      ...{ id: uuidv7(), complaint_id: id, kind: 'handed-over', staff_id: session.staffId, ...owners },
      ...{ done_on: today, words: given.reason },
    });
}
