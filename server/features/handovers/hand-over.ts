import type { HandOver } from '../../../shared/features/handovers/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import { handComplaints } from '../complaints/hand-complaints.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';
import { handPromises } from '../promises/hand-promises.ts';
import { requireHandoverOf, requireReceivers } from './authority.ts';
import { customersOf } from './customers-of.ts';
import { giveCustomers, noteTakenOver, passOnStandingIn } from './give-customers.ts';
import { type Slice, sliceSize } from './slice.ts';

/**
 * Hands over the next slice of what is still theirs; the caller repeats until `left` is 0. What was handed over is
 * no longer theirs, so a call that is repeated after a lost answer does harm to nobody.
 */
export async function handOver(scope: WriteScope, session: Session, input: HandOver): Promise<Slice> {
  const { fromId, extent, toId, exceptions, reason } = input;
  await requireHandoverOf(scope, session, fromId);
  await requireReceivers(scope, fromId, [toId, ...exceptions.map((each) => each.toId)]);
  const theirs = customersOf(scope, { fromId, extent });
  const slice = await theirs.select('customers.id').orderBy('customers.id').limit(sliceSize).execute();
  const receivers = new Map(exceptions.map((each) => [each.customerId, each.toId]));
  const byReceiver = Map.groupBy(
    slice.map(({ id }) => id),
    (id) => receivers.get(id) ?? toId,
  );
  for (const [receiverId, customerIds] of byReceiver) {
    const given = { fromId, toId: receiverId, customerIds };
    const owned = extent === 'everything' ? await giveCustomers(scope, given) : [];
    await passOnStandingIn(scope, { ...given, customerIds: owned });
    await noteTakenOver(scope, { ...given, customerIds: owned });
    const promises = await handPromises(scope, session, { customerIds, fromId, toId: receiverId, reason });
    await handComplaints(scope, session, { customerIds, fromId, toId: receiverId, reason });
    await touchCustomers(scope, customerIds);
    const told = customerIds.map((id) => ({ id }));
    if (extent === 'everything') await announce(scope, 'customer.changed', told);
    await recordAct(scope, scope.now, {
      staffId: session.staffId,
      action: 'handovers.handOver',
      subjectId: fromId,
      details: { toId: receiverId, extent, reason, customerIds, promises },
    });
  }
  const { left } = await theirs.select((eb) => eb.fn.countAll<number>().as('left')).executeTakeFirstOrThrow();
  return { done: slice.length, left };
}
