import { AppError } from '../../../shared/errors/app-error.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { announce } from '../integrations/announce.ts';
import { hasAuthority, requireAuthority } from './authority.ts';
import { requireCustomer } from './store.ts';
import { loadViewer, visibleCustomers } from './visibility.ts';

/** Takes a customer off every list and device; `restoreCustomer` brings all of it back. */
export async function archiveCustomer(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  const row = await requireCustomer(scope, await loadViewer(scope, session), id);
  requireAuthority(session, row);
  await setDeletedAt(scope, { id: row.id, from: null, to: scope.now });
}

export async function restoreCustomer(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  const viewer = await loadViewer(scope, session);
  const row = await scope.trx
    .selectFrom('customers')
    .select(['id', 'name', 'owner_id', 'deleted_at', 'merged_into_id'])
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .executeTakeFirst();
  if (!row || row.merged_into_id || !hasAuthority(session, row)) {
    throw new AppError('not-found', 'customers:notFound');
  }
  if (row.deleted_at) await setDeletedAt(scope, { id, from: row.deleted_at, to: null });
}

/** Identities go and come with their customer; those removed at another time stay as they are. */
async function setDeletedAt(
  scope: WriteScope,
  { id, from, to }: { id: string; from: Date | null; to: Date | null },
): Promise<void> {
  const change = { deleted_at: to, version: scope.clock };
  await scope.trx
    .updateTable('customers')
    .set(change)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  await scope.trx
    .updateTable('customer_identities')
    .set(change)
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', id)
    .where('deleted_at', 'is not distinct from', from)
    .execute();
  await announce(scope, 'customer.changed', { id, archivedAt: to?.toISOString() ?? null });
}
