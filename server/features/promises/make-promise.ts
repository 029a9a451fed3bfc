import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewPromise } from '../../../shared/features/promises/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';
import { findPromise, recordEvent } from './store.ts';

export type PromiseInput = z.output<typeof NewPromise>;

/** A second call with the same id changes nothing. Without an owner it is the maker's own. */
export async function makePromise(scope: WriteScope, session: Session, input: PromiseInput): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const known = await findPromise(scope, input.id);
  if (known?.customer_id === customerId) return;
  if (known) throw new AppError('conflict', 'promises:idTaken');
  const ownerId = input.ownerId ?? session.staffId;
  await requireActiveOwner(scope, ownerId);
  await scope.trx
    .insertInto('promises')
    .values({
      organisation_id: scope.organisationId,
      id: input.id,
      customer_id: customerId,
      direction: input.direction,
      owner_id: ownerId,
      what: input.what,
      quote: input.quote,
      interaction_id: await knownInteraction(scope, input.interactionId, customerId),
      message_id: input.messageId ?? null,
      due_on: input.dueOn,
      made_at: scope.now,
      made_by: session.staffId,
    })
    .execute();
  await recordEvent(scope, {
    promise_id: input.id,
    kind: 'made',
    staff_id: session.staffId,
    to_due_on: input.dueOn,
  });
  await touchCustomers(scope, [customerId]);
  const { id, direction, dueOn } = input;
  await announce(scope, 'promise.made', { id, customerId, direction, ownerId, dueOn });
}

async function requireActiveOwner(scope: ReadScope, ownerId: string): Promise<void> {
  const owner = await scope.trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', ownerId)
    .where('is_active', '=', true)
    .executeTakeFirst();
  if (!owner) throw new AppError('invalid', 'promises:ownerUnknown');
}

/** A mail that was known under another id, or refused, must not keep the promise from being recorded. */
async function knownInteraction(
  scope: ReadScope,
  id: string | null,
  customerId: string,
): Promise<string | null> {
  if (id === null) return null;
  const row = await scope.trx
    .selectFrom('interactions')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  return row?.id ?? null;
}
