import type { Customer } from '../../../shared/features/customers/model.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { hasAuthority } from './authority.ts';
import { likeAnywhere } from './search-condition.ts';
import { loadViewer, visibleCustomers } from './visibility.ts';

type ArchivedCustomer = Pick<Customer, 'id' | 'kind' | 'name' | 'otherName' | 'ownerId'> & {
  archivedAt: Instant;
  /** Whether this reader may bring them back. */
  canRestore: boolean;
};

export type ArchivedList = { items: ArchivedCustomer[]; nextOffset: number | null };

const pageSize = 50;

/** Who was taken off every list, latest first. Merged and erased customers are not among them: there is nothing to bring back. */
export async function listArchived(
  scope: ReadScope,
  session: Session,
  { query, offset }: { query: string; offset: number },
): Promise<ArchivedList> {
  const viewer = await loadViewer(scope, session);
  const pattern = likeAnywhere(query.trim());
  const rows = await scope.trx
    .selectFrom('customers')
    .select(['id', 'kind', 'name', 'other_name', 'owner_id', 'deleted_at'])
    .where('organisation_id', '=', scope.organisationId)
    .where('deleted_at', 'is not', null)
    .where('merged_into_id', 'is', null)
    .where('erased_at', 'is', null)
    .where((eb) => visibleCustomers(eb, viewer))
    .where((eb) => eb.or([eb('name', 'ilike', pattern), eb('other_name', 'ilike', pattern)]))
    .orderBy('deleted_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(pageSize + 1)
    .execute();
  const items = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    otherName: row.other_name,
    ownerId: row.owner_id,
    archivedAt: row.deleted_at!.toISOString(),
    canRestore: hasAuthority(session, row),
  }));
  return { items, nextOffset: rows.length > pageSize ? offset + pageSize : null };
}
