import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import { complainingTo } from '../complaints/complaining-to.ts';
import { handComplaints } from '../complaints/hand-complaints.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';
import { handPromises } from '../promises/hand-promises.ts';
import { type AbsenceRow, plannerOf } from './absence-row.ts';
import { customersOf } from './customers-of.ts';
import { giveCustomers, noteHandovers, passOnStandingIn } from './give-customers.ts';

import { type Slice, sliceSize } from './slice.ts';

type Standing = { customerId: string; toId: string; handedAt: Date | null };

/**
 * Hands over the next slice of what is still with somebody who is away: also what came to them meanwhile. A customer
 * somebody gave back to them by hand stays theirs; what is owed there does not wait for them.
 */
export async function handToStandIns(scope: WriteScope, absence: AbsenceRow): Promise<Slice> {
  const slice = await toHand(scope, absence)
    .select('customers.id')
    .orderBy('customers.id')
    .limit(sliceSize)
    .execute();
  const ids = slice.map(({ id }) => id);
  const standing = await standingOf(scope, absence, ids);
  const working = await activeStaff(scope);
  const byStandIn = Map.groupBy(ids, (id) => {
    const chosen = standing.get(id)?.toId;
    return chosen && working.has(chosen) ? chosen : absence.stand_in_id;
  });
  let done = 0;
  for (const [toId, customerIds] of byStandIn) {
    if (!toId || !working.has(toId)) continue;
    await handOne(scope, absence, { toId, customerIds, standing });
    done += customerIds.length;
  }
  const { left } = await toHand(scope, absence)
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow();
  return { done, left };
}

/** What is with them and should not be: their customers not handed over yet, and whatever they owe. */
function toHand(scope: WriteScope, absence: AbsenceRow) {
  const { staff_id: fromId, stand_in_id: standInId } = absence;
  const ofAbsence = scope.trx
    .selectFrom('customer_handovers')
    .select('customer_id')
    .where('organisation_id', '=', scope.organisationId)
    .where('absence_id', '=', absence.id);
  return customersOf(scope, { fromId, extent: 'everything' })
    .$if(standInId === null, (query) => query.where('customers.id', 'in', ofAbsence))
    .where((eb) =>
      eb.or([
        eb('owed.customer_id', 'is not', null),
        eb('customers.id', 'in', complainingTo(scope.organisationId, fromId)),
        eb('customers.id', 'not in', ofAbsence.where('handed_at', 'is not', null)),
      ]),
    );
}

async function handOne(
  scope: WriteScope,
  absence: AbsenceRow,
  { toId, customerIds, standing }: { toId: string; customerIds: string[]; standing: Map<string, Standing> },
): Promise<void> {
  const { staff_id: fromId, reason } = absence;
  const session = plannerOf(absence);
  const fresh = customerIds.filter((id) => !standing.get(id)?.handedAt);
  const owned = new Set(await giveCustomers(scope, { fromId, toId, customerIds: fresh }));
  await passOnStandingIn(scope, { fromId, toId, customerIds: [...owned] });
  const promises = await handPromises(scope, session, { customerIds, fromId, toId, reason });
  await handComplaints(scope, session, { customerIds, fromId, toId, reason });
  await noteStanding(scope, absence, { toId, fresh, owned, planned: standing });
  await touchCustomers(scope, customerIds);
  await announce(
    scope,
    'customer.changed',
    [...owned].map((id) => ({ id })),
  );
  await recordAct(scope, scope.now, {
    ...{ staffId: session.staffId, action: 'absences.handOver', subjectId: fromId },
    details: { absenceId: absence.id, toId, reason, customerIds, promises },
  });
}

type Noted = { toId: string; fresh: string[]; owned: Set<string>; planned: Map<string, Standing> };

async function noteStanding(
  scope: WriteScope,
  { id: absenceId, staff_id: fromId }: AbsenceRow,
  { toId, fresh, owned, planned }: Noted,
): Promise<void> {
  for (const customerId of fresh.filter((id) => planned.has(id)))
    await scope.trx
      .updateTable('customer_handovers')
      .set({
        ...{ to_id: toId, handed_at: scope.now, handed_clock: scope.clock },
        is_owned: owned.has(customerId),
      })
      .where('organisation_id', '=', scope.organisationId)
      .where('absence_id', '=', absenceId)
      .where('customer_id', '=', customerId)
      .execute();
  await noteHandovers(
    scope,
    fresh
      .filter((id) => !planned.has(id))
      .map((customerId) => ({ customerId, toId, isOwned: owned.has(customerId) })),
    { fromId, absenceId, handedAt: scope.now },
  );
}

async function standingOf(
  { trx, organisationId }: WriteScope,
  absence: AbsenceRow,
  customerIds: readonly string[],
): Promise<Map<string, Standing>> {
  if (customerIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('customer_handovers')
    .select(['customer_id as customerId', 'to_id as toId', 'handed_at as handedAt'])
    .where('organisation_id', '=', organisationId)
    .where('absence_id', '=', absence.id)
    .where('customer_id', 'in', customerIds)
    .execute();
  return new Map(rows.map((row) => [row.customerId, row]));
}

async function activeStaff({ trx, organisationId }: WriteScope): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('is_active', '=', true)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
