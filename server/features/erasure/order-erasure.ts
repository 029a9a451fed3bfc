import { AppError } from '../../../shared/errors/app-error.ts';
import type { ErasureOrder } from '../../../shared/features/erasure/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import { beginErasure, isBegun } from './begin-erasure.ts';

/**
 * The administrator's word, with the name typed once more as the second confirmation. Twice under one id is once.
 * @throws AppError not-found when nobody is there to erase; conflict when the name is another one.
 */
export async function orderErasure(
  scope: WriteScope,
  session: Session,
  { id, customerId, typedName, ...order }: ErasureOrder,
): Promise<void> {
  if (await isBegun(scope, id)) return;
  const customer = await scope.trx
    .selectFrom('customers')
    .select(['name', 'merged_into_id', 'erased_at'])
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!customer || customer.merged_into_id || customer.erased_at)
    throw new AppError('not-found', 'customers:notFound');
  if (customer.name.trim() !== typedName.trim()) throw new AppError('conflict', 'erasure:nameDiffers');
  await beginErasure(scope, {
    ...order,
    id,
    customerIds: [customerId],
    requestedBy: session.staffId,
    requestedAt: scope.now,
  });
  await recordAct(scope, scope.now, {
    staffId: session.staffId,
    action: 'erasures.order',
    subjectId: customerId,
    details: { id, ...order },
  });
}
