import type { z } from 'zod';
import { AppError } from '../../../../shared/errors/app-error.ts';
import type { NewLoyaltySign } from '../../../../shared/features/loyalty/say-and-do/signs.ts';
import type { Session } from '../../../auth/session.ts';
import type { WriteScope } from '../../../db/organisation-scope.ts';
import { requireCustomerId } from '../../customers/store.ts';
import { loadToday } from '../../customers/today.ts';

export type SignInput = z.output<typeof NewLoyaltySign>;

/** A second call with the same id changes nothing. */
export async function logSign(scope: WriteScope, session: Session, input: SignInput): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  if (input.noticedOn > (await loadToday(scope, scope.now)))
    throw new AppError('invalid', 'sayAndDo:futureDay');
  await scope.trx
    .insertInto('loyalty_signs')
    .values({
      organisation_id: scope.organisationId,
      ...{ id: input.id, customer_id: customerId, kind: input.kind, words: input.words },
      ...{ share_percent: input.sharePercent, noticed_on: input.noticedOn },
      ...{ recorded_by: session.staffId, recorded_at: scope.now, deleted_at: null },
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .execute();
}

/** It was noted in error. */
export async function removeSign(
  scope: WriteScope,
  session: Session,
  input: { id: string; customerId: string },
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  await scope.trx
    .updateTable('loyalty_signs')
    .set({ deleted_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .where('id', '=', input.id)
    .execute();
}
