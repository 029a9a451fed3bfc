import { v5 as uuidv5 } from 'uuid';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { wasBroughtBy } from './set-referral.ts';

type Taken = { customerId: string; referrerId: string; saidOn: Day; staffId: string };

/**
 * Says from a file who brought a customer. What a person said or took back stands. The caller touches the customer.
 * A loop is refused: the referrer was brought by this customer, directly or through others.
 */
export async function takeReferral(
  scope: WriteScope,
  { customerId, referrerId, saidOn, staffId }: Taken,
): Promise<'added' | 'known' | 'loop'> {
  if (await hasReferrer(scope, customerId)) return 'known';
  if (await wasBroughtBy(scope, referrerId, customerId)) return 'loop';
  const id = uuidv5(`referral:${customerId}:${referrerId}`, scope.organisationId);
  const { numInsertedOrUpdatedRows } = await scope.trx
    .insertInto('referrals')
    .values({
      ...{ organisation_id: scope.organisationId, id, customer_id: customerId, referrer_id: referrerId },
      ...{ said_on: saidOn, source: 'import', created_by: staffId, created_at: scope.now },
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows ? 'added' : 'known';
}

async function hasReferrer({ trx, organisationId }: ReadScope, customerId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('referrals')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
