import type { WriteScope } from '../../db/organisation-scope.ts';
import { refreshSearchText } from '../customers/refresh-search-text.ts';
import { touchCustomers } from '../customers/touch.ts';
import type { ErasureCounts } from './tables.ts';

/**
 * The rows stay as tombstones for devices: a customer as its id, an address as its keyed hash, until every device has
 * confirmed.
 */
export async function emptyCustomers(
  scope: WriteScope,
  customerIds: readonly string[],
): Promise<ErasureCounts> {
  const { trx, organisationId, clock, now } = scope;
  const staff = await trx
    .updateTable('customers')
    .set({ company_id: null })
    .where('organisation_id', '=', organisationId)
    .where('company_id', 'in', customerIds)
    .returning('id')
    .execute();
  const brought = await trx
    .updateTable('referrals')
    .set({ deleted_at: now })
    .where('organisation_id', '=', organisationId)
    .where('referrer_id', 'in', customerIds)
    .where('deleted_at', 'is', null)
    .returning('customer_id')
    .execute();
  const customers = await trx
    .updateTable('customers')
    .set({
      ...{ name: '', other_name: '', title: '', notes: '', origin_detail: '', search_text: '' },
      ...{ name_key: null, other_name_key: null },
      ...{ company_id: null, owner_id: null, tier: null, birthday: null, language: null, time_zone: null },
      ...{ quiet_from: null, quiet_to: null },
      ...{ merged_into_id: null, deleted_at: now, erased_at: now, version: clock },
    })
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', customerIds)
    .executeTakeFirstOrThrow();
  const identities = await trx
    .updateTable('customer_identities')
    .set({ value: '', display: '', origin_detail: '', deleted_at: now, version: clock })
    .where('organisation_id', '=', organisationId)
    .where('customer_id', 'in', customerIds)
    .executeTakeFirstOrThrow();
  const staffIds = staff.map(({ id }) => id);
  await refreshSearchText(scope, staffIds);
  // Their cards bear the name.
  await touchCustomers(scope, [...staffIds, ...brought.map((row) => row.customer_id)]);
  return {
    'customers.emptied': Number(customers.numUpdatedRows),
    'customer_identities.removed': Number(identities.numUpdatedRows),
  };
}
