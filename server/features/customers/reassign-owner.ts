import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { announce } from '../integrations/announce.ts';
import { requireColleague } from './add-customer.ts';
import { requireAuthority } from './authority.ts';
import { requireCustomer } from './store.ts';
import { touchCustomers } from './touch.ts';
import { loadViewer, type Viewer, visibleCustomers } from './visibility.ts';

/** All of them or, when one may not be given away, none. */
export async function reassignOwner(
  scope: WriteScope,
  session: Session,
  { customerIds, ownerId }: { customerIds: readonly string[]; ownerId: string | null },
): Promise<void> {
  if (customerIds.length === 0) return;
  if (ownerId) await requireColleague(scope, ownerId);
  const rows = await loadAll(scope, await loadViewer(scope, session), customerIds);
  for (const row of rows) requireAuthority(session, row);
  const ids = rows.map(({ id }) => id);
  await scope.trx
    .updateTable('customers')
    .set({ owner_id: ownerId })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', 'in', ids)
    .execute();
  await touchCustomers(scope, ids);
  await announce(
    scope,
    'customer.changed',
    ids.map((id) => ({ id })),
  );
}

async function loadAll(scope: ReadScope, viewer: Viewer, customerIds: readonly string[]) {
  const living = await scope.trx
    .selectFrom('customers')
    .select(['id', 'name', 'owner_id'])
    .where('organisation_id', '=', scope.organisationId)
    .where('id', 'in', [...customerIds])
    .where('deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .execute();
  const found = new Set(living.map(({ id }) => id));
  const others = customerIds.filter((id) => !found.has(id));
  // Rare: merged away since the list was shown, or not theirs to see.
  for (const id of others) living.push(await requireCustomer(scope, viewer, id));
  return living;
}
