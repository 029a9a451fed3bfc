import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewComplaint } from '../../../shared/features/complaints/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';
import { oweAnswer } from './owe-answer.ts';
import { requireCause } from './rules.ts';
import { findComplaint, recordStep, requirePast } from './store.ts';

export type ComplaintInput = z.output<typeof NewComplaint>;

/** A second call with the same id changes nothing. The answer that is owed comes into the ledger with it. */
export async function recordComplaint(
  scope: WriteScope,
  session: Session,
  input: ComplaintInput,
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const known = await findComplaint(scope, input.id);
  if (known?.customerId === customerId) return;
  if (known) throw new AppError('conflict', 'complaints:idTaken');
  await requirePast(scope, input.receivedOn);
  await requireCause(scope, input.causeId);
  const ownerId = input.ownerId ?? (await ownerOf(scope, customerId)) ?? session.staffId;
  await oweAnswer(scope, session, { ...input, customerId, ownerId });
  const { id, kind, channel, words } = input;
  await scope.trx
    .insertInto('complaints')
    .values({
      ...{ organisation_id: scope.organisationId, id, kind, channel, words, solution: '' },
      customer_id: customerId,
      message_id: input.messageId ?? null,
      received_on: input.receivedOn,
      recorded_at: scope.now,
      recorded_by: session.staffId,
      owner_id: ownerId,
      state: 'received',
      state_on: input.receivedOn,
      cause_id: input.causeId,
      promise_id: input.answer.promiseId,
    })
    .execute();
  const received = { kind: 'received', done_on: input.receivedOn, words: '' } as const;
  await recordStep(scope, { ...received, id, complaint_id: id, staff_id: session.staffId });
  await touchCustomers(scope, [customerId]);
  await announce(scope, 'complaint.recorded', { id, customerId, kind, channel, ownerId });
}

/** The customer's owner, while they work here. */
async function ownerOf({ trx, organisationId }: ReadScope, customerId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('customers')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'customers.organisation_id')
        .onRef('staff.id', '=', 'customers.owner_id'),
    )
    .select('staff.id')
    .where('customers.organisation_id', '=', organisationId)
    .where('customers.id', '=', customerId)
    .where('staff.is_active', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}
