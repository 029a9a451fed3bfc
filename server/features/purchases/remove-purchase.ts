import { AppError } from '../../../shared/errors/app-error.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { touchCustomers } from '../customers/touch.ts';

/** Recording the same number again brings it back. */
export async function removePurchase(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<void> {
  const purchase = await scope.trx
    .selectFrom('purchases')
    .select('customer_id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!purchase) throw new AppError('not-found', 'purchases:notFound');
  const customerId = await requireCustomerId(scope, session, purchase.customer_id);
  await scope.trx
    .updateTable('purchases')
    .set({ deleted_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  await touchCustomers(scope, [customerId]);
}
