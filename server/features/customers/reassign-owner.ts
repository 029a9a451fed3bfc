import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireColleague } from './add-customer.ts';
import { requireAuthority } from './authority.ts';
import { requireCustomer } from './store.ts';
import { touchCustomers } from './touch.ts';
import { loadViewer } from './visibility.ts';

/** All of them or, when one may not be given away, none. */
export async function reassignOwner(
  scope: WriteScope,
  session: Session,
  { customerIds, ownerId }: { customerIds: readonly string[]; ownerId: string | null },
): Promise<void> {
  if (ownerId) await requireColleague(scope, ownerId);
  const viewer = await loadViewer(scope, session);
  const ids: string[] = [];
  for (const customerId of customerIds) {
    const row = await requireCustomer(scope, viewer, customerId);
    requireAuthority(session, row);
    ids.push(row.id);
  }
  if (ids.length === 0) return;
  await scope.trx
    .updateTable('customers')
    .set({ owner_id: ownerId })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', 'in', ids)
    .execute();
  await touchCustomers(scope, ids);
}
