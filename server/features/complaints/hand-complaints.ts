import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { recordStep } from './store.ts';

/** Open complaints of these customers that somebody takes care of (of them only `ids`, if given) become a colleague's. The caller touches the customers. */
export async function handComplaints(
  scope: WriteScope,
  session: Session,
  given: {
    customerIds: readonly string[];
    fromId: string;
    toId: string;
    reason: string;
    ids?: readonly string[];
  },
): Promise<void> {
  const handed = await scope.trx
    .updateTable('complaints')
    .set({ owner_id: given.toId })
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', 'in', given.customerIds)
    .where('owner_id', '=', given.fromId)
    .where('closed_at', 'is', null)
    .$if(given.ids !== undefined, (query) => query.where('id', 'in', given.ids!))
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
