import { AppError } from '../../../shared/errors/app-error.ts';
import { normaliseAddress } from '../../../shared/features/customers/normalise-address.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from './store.ts';
import { touchCustomers } from './touch.ts';

/** "Not them": this address leads to this customer no more, for anyone. */
export async function rejectMatch(
  scope: WriteScope,
  session: Session,
  input: { id: string; customerId: string; address: string },
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const address = normaliseAddress(input.address);
  if (!address) throw new AppError('invalid', 'customers:unreadable.email', { text: input.address });
  const added = await scope.trx
    .insertInto('match_rejections')
    .values({
      organisation_id: scope.organisationId,
      id: input.id,
      customer_id: customerId,
      address,
      staff_id: session.staffId,
      rejected_at: scope.now,
      undone_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows) await touchCustomers(scope, [customerId]);
}

/** Undoes every "not them" of the same address and customer, so that one click is enough. */
export async function undoRejectMatch(
  scope: WriteScope,
  session: Session,
  input: { id: string },
): Promise<void> {
  const rejection = await scope.trx
    .selectFrom('match_rejections')
    .select(['customer_id', 'address'])
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (!rejection) throw new AppError('not-found', 'customers:rejectionNotFound');
  const customerId = await requireCustomerId(scope, session, rejection.customer_id);
  const undone = await scope.trx
    .updateTable('match_rejections')
    .set({ undone_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', rejection.customer_id)
    .where('address', '=', rejection.address)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (undone.numUpdatedRows > 0n) await touchCustomers(scope, [customerId]);
}
