import { type SqlBool, sql } from 'kysely';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { requireCustomer } from './store.ts';
import { loadViewer, visibleCustomers } from './visibility.ts';

/** `via` is the address, phone or account both have, or null when only the names agree. */
export type PossibleDuplicate = { id: string; name: string; title: string; via: string | null };

/** Other customers that may be this one, shared addresses before mere namesakes; at most ten. */
export async function possibleDuplicates(
  scope: ReadScope,
  session: Session,
  { id }: { id: string },
): Promise<PossibleDuplicate[]> {
  const viewer = await loadViewer(scope, session);
  const row = await requireCustomer(scope, viewer, id);
  const names = [row.name, row.other_name].filter(Boolean).map((name) => name.toLowerCase());
  const shared = sql<string | null>`(
    SELECT min(ours.value) FROM customer_identities AS ours
    JOIN customer_identities AS theirs ON theirs.organisation_id = ours.organisation_id
      AND theirs.kind = ours.kind AND theirs.value = ours.value AND theirs.deleted_at IS NULL
    WHERE ours.organisation_id = customers.organisation_id AND ours.customer_id = ${row.id}
      AND ours.deleted_at IS NULL AND theirs.customer_id = customers.id)`;
  const sharesIdentity = sql<SqlBool>`customers.id IN (
    SELECT theirs.customer_id FROM customer_identities AS ours
    JOIN customer_identities AS theirs ON theirs.organisation_id = ours.organisation_id
      AND theirs.kind = ours.kind AND theirs.value = ours.value AND theirs.deleted_at IS NULL
    WHERE ours.organisation_id = ${scope.organisationId} AND ours.customer_id = ${row.id}
      AND ours.deleted_at IS NULL)`;
  const isNamesake = sql<SqlBool>`(lower(customers.name) = ANY(${names}) OR lower(customers.other_name) = ANY(${names}))`;
  return scope.trx
    .selectFrom('customers')
    .select(['customers.id', 'customers.name', 'customers.title', shared.as('via')])
    .where('customers.organisation_id', '=', scope.organisationId)
    .where('customers.deleted_at', 'is', null)
    .where('customers.kind', '=', row.kind)
    .where('customers.id', '!=', row.id)
    .where((eb) => eb.and([visibleCustomers(eb, viewer), eb.or([sharesIdentity, isNamesake])]))
    .orderBy('via')
    .orderBy('customers.id')
    .limit(10)
    .execute();
}
