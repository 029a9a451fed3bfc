import type { WriteScope } from '../../db/organisation-scope.ts';

/** A card changes when anything in it does: every feature that writes a row of a customer stamps the customer. */
export async function touchCustomers(scope: WriteScope, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await scope.trx
    .updateTable('customers')
    .set({ version: scope.clock })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', 'in', [...new Set(customerIds)])
    .execute();
}
