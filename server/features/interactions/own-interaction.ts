import { AppError } from '../../../shared/errors/app-error.ts';
import type { SharingLevel } from '../../../shared/features/interactions/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import { loadViewer, visibleCustomers } from '../customers/visibility.ts';

/** Only its author says who may read it; what has no author, managers and administrators. */
export async function changeSharing(
  scope: WriteScope,
  session: Session,
  { id, sharing }: { id: string; sharing: SharingLevel },
): Promise<void> {
  const customerId = await requireOwn(scope, session, id);
  await change(scope, { id, customerId, set: { sharing } });
}

export async function removeInteraction(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  const customerId = await requireOwn(scope, session, id);
  await change(scope, { id, customerId, set: { deleted_at: scope.now } });
}

async function requireOwn(scope: ReadScope, session: Session, id: string): Promise<string> {
  const viewer = await loadViewer(scope, session);
  const row = await scope.trx
    .selectFrom('interactions')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.organisation_id', '=', 'interactions.organisation_id')
        .onRef('customers.id', '=', 'interactions.customer_id'),
    )
    .select(['interactions.author_id', 'interactions.customer_id'])
    .where('interactions.organisation_id', '=', scope.organisationId)
    .where('interactions.id', '=', id)
    .where('interactions.deleted_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'interactions:notFound');
  const leads = session.roles.some((role) => role === 'manager' || role === 'administrator');
  if (row.author_id !== session.staffId && !(row.author_id === null && leads)) {
    throw new AppError('forbidden', 'interactions:authorOnly');
  }
  return row.customer_id;
}

async function change(
  scope: WriteScope,
  {
    id,
    customerId,
    set,
  }: { id: string; customerId: string; set: { sharing?: SharingLevel; deleted_at?: Date } },
): Promise<void> {
  await scope.trx
    .updateTable('interactions')
    .set(set)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  await touchCustomers(scope, [customerId]);
}
