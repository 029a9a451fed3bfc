import { sql } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewReferral } from '../../../shared/features/insight/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomer } from '../customers/store.ts';
import { loadToday } from '../customers/today.ts';
import { touchCustomers } from '../customers/touch.ts';
import { loadViewer } from '../customers/visibility.ts';

/**
 * Says who brought a customer; what was said before gives way. A second call with the same id changes nothing.
 * @throws AppError conflict when the referrer was brought by this customer, directly or through others.
 */
export async function setReferral(scope: WriteScope, session: Session, input: NewReferral): Promise<void> {
  const viewer = await loadViewer(scope, session);
  const customer = await requireCustomer(scope, viewer, input.customerId);
  const referrer = await requireCustomer(scope, viewer, input.referrerId);
  const names = { name: customer.name, referrer: referrer.name };
  if (customer.id === referrer.id) throw new AppError('invalid', 'referrals:oneself', names);
  if (input.saidOn > (await loadToday(scope, scope.now)))
    throw new AppError('invalid', 'referrals:futureDay');
  if (await wasBroughtBy(scope, referrer.id, customer.id))
    throw new AppError('conflict', 'referrals:loop', names);
  if (await isKnown(scope, input.id)) return;
  await scope.trx
    .updateTable('referrals')
    .set({ deleted_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customer.id)
    .where('deleted_at', 'is', null)
    .execute();
  await scope.trx
    .insertInto('referrals')
    .values({
      organisation_id: scope.organisationId,
      id: input.id,
      customer_id: customer.id,
      referrer_id: referrer.id,
      said_on: input.saidOn,
      source: input.source,
      created_by: session.staffId,
      created_at: scope.now,
    })
    .execute();
  await touchCustomers(scope, [customer.id]);
}

/** Whether somebody further up the chain of `customerId` is `otherId`. */
export async function wasBroughtBy(
  { trx, organisationId }: ReadScope,
  customerId: string,
  otherId: string,
): Promise<boolean> {
  const { rows } = await sql<{ isAbove: boolean }>`
    WITH RECURSIVE above AS (
      SELECT referrer_id FROM referrals
        WHERE organisation_id = ${organisationId} AND customer_id = ${customerId} AND deleted_at IS NULL
      UNION SELECT referrals.referrer_id FROM above JOIN referrals ON referrals.customer_id = above.referrer_id
        AND referrals.organisation_id = ${organisationId} AND referrals.deleted_at IS NULL)
    SELECT EXISTS (SELECT FROM above WHERE referrer_id = ${otherId}) AS "isAbove"`.execute(trx);
  return rows[0]!.isAbove;
}

async function isKnown({ trx, organisationId }: ReadScope, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('referrals')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

type OfCustomer = { id: string; customerId: string };

export async function removeReferral(scope: WriteScope, session: Session, input: OfCustomer): Promise<void> {
  await changeReferral(scope, session, input, { deleted_at: scope.now });
}

/** Whoever brought a customer was thanked today. */
export async function thankReferrer(scope: WriteScope, session: Session, input: OfCustomer): Promise<void> {
  const thanked = { thanked_on: await loadToday(scope, scope.now), thanked_by: session.staffId };
  await changeReferral(scope, session, input, thanked);
}

async function changeReferral(
  scope: WriteScope,
  session: Session,
  { id, customerId }: OfCustomer,
  set: { deleted_at: Date } | { thanked_on: string; thanked_by: string },
): Promise<void> {
  const customer = await requireCustomer(scope, await loadViewer(scope, session), customerId);
  const changed = await scope.trx
    .updateTable('referrals')
    .set(set)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('customer_id', '=', customer.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows > 0n) await touchCustomers(scope, [customer.id]);
}
