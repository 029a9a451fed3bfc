import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from './store.ts';
import { touchCustomers } from './touch.ts';

/** A device keeps the cards its user opened; the first time, the card is stamped so that the next pull brings it. */
export async function markOpened(
  scope: WriteScope,
  session: Session,
  input: { customerId: string },
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const key = { organisation_id: scope.organisationId, staff_id: session.staffId, customer_id: customerId };
  const again = await scope.trx
    .updateTable('opened_customers')
    .set({ opened_at: scope.now })
    .where((eb) => eb.and(key))
    .executeTakeFirst();
  if (again.numUpdatedRows > 0n) return;
  await scope.trx
    .insertInto('opened_customers')
    .values({ ...key, opened_at: scope.now })
    .execute();
  await touchCustomers(scope, [customerId]);
}
