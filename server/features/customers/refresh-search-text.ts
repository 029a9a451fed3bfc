import { sql } from 'kysely';
import { searchText } from '../../../shared/features/customers/search-text.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { nameKeys } from './name-keys.ts';

/** Rewrites what these customers, and the people of those that are companies, are found and compared by. */
export async function refreshSearchText(scope: WriteScope, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  const rows = await scope.trx
    .selectFrom('customers')
    .leftJoin('customers as company', (join) =>
      join
        .onRef('company.organisation_id', '=', 'customers.organisation_id')
        .onRef('company.id', '=', 'customers.company_id'),
    )
    .select((eb) => [
      'customers.id',
      'customers.kind',
      'customers.name',
      'customers.other_name as otherName',
      'company.name as companyName',
      eb
        .selectFrom('customer_identities as identity')
        .whereRef('identity.organisation_id', '=', 'customers.organisation_id')
        .whereRef('identity.customer_id', '=', 'customers.id')
        .where('identity.deleted_at', 'is', null)
        .select(
          sql<string[] | null>`array_agg(identity.value ORDER BY identity.created_at, identity.id)`.as(
            'values',
          ),
        )
        .as('identities'),
    ])
    .where('customers.organisation_id', '=', scope.organisationId)
    .where((eb) =>
      eb.or([eb('customers.id', 'in', customerIds), eb('customers.company_id', 'in', customerIds)]),
    )
    .execute();
  for (const { id, ...row } of rows) {
    const found = searchText({
      ...row,
      companyName: row.companyName ?? '',
      identities: row.identities ?? [],
    });
    const keys = nameKeys({ ...row, other_name: row.otherName });
    await scope.trx
      .updateTable('customers')
      .set({ search_text: found, ...keys })
      .where('organisation_id', '=', scope.organisationId)
      .where('id', '=', id)
      .where((eb) =>
        eb.or([
          eb('search_text', '!=', found),
          eb('name_key', 'is distinct from', keys.name_key),
          eb('other_name_key', 'is distinct from', keys.other_name_key),
        ]),
      )
      .execute();
  }
}
