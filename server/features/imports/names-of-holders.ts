import type { NamedCustomer } from '../../../shared/features/customers/likely-duplicate.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { Holders } from './known-identities.ts';

/** What the customers who hold these identities are called, by id. */
export async function namesOfHolders(
  { trx, organisationId }: WriteScope,
  holders: Holders,
): Promise<Map<string, NamedCustomer>> {
  const ids = new Set([...holders.values()].flatMap((held) => [...held]));
  if (ids.size === 0) return new Map();
  const rows = await trx
    .selectFrom('customers')
    .select(['id', 'kind', 'name', 'other_name as otherName'])
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
