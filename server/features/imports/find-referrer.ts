import { sql } from 'kysely';
import { nameKey } from '../../../shared/features/customers/name-key.ts';
import { normaliseIdentity } from '../../../shared/features/customers/normalise-identity.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';

/** The customers an address or a name can mean; of several spelled alike, those written exactly so. */
export async function findReferrer(scope: WriteScope, named: string, country: string): Promise<string[]> {
  const address = named.includes('@') ? normaliseIdentity('email', named, country) : null;
  return address ? holdersOf(scope, address) : namesakesOf(scope, named);
}

async function holdersOf({ trx, organisationId }: WriteScope, address: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('customer_identities')
    .select('customer_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'email')
    .where('value', '=', address)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map((row) => row.customer_id);
}

async function namesakesOf({ trx, organisationId }: WriteScope, named: string): Promise<string[]> {
  const keys = { person: nameKey(named, 'person'), company: nameKey(named, 'company') };
  const { rows } = await sql<{ id: string; isExact: boolean }>`
    SELECT id, lower(${named}) IN (lower(name), lower(other_name)) AS "isExact" FROM customers
    WHERE organisation_id = ${organisationId} AND deleted_at IS NULL
      AND ((name_key = ${keys.person} AND name_key <> '' AND kind = 'person')
        OR (other_name_key = ${keys.person} AND other_name_key <> '' AND kind = 'person')
        OR (name_key = ${keys.company} AND name_key <> '' AND kind = 'company'))`.execute(trx);
  const exact = rows.filter(({ isExact }) => isExact);
  return (exact.length > 0 ? exact : rows).map(({ id }) => id);
}
