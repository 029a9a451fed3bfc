import type { WriteScope } from '../../db/organisation-scope.ts';
import { speakIn } from '../../startup/speak.ts';
import { recordAct } from '../administration/audit.ts';
import { handComplaints } from '../complaints/hand-complaints.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';
import { handPromise } from '../promises/hand-promises.ts';
import { type AbsenceRow, plannerOf } from './absence-row.ts';
import { giveCustomers } from './give-customers.ts';
import { settleChain } from './settle-chain.ts';
import { type Slice, sliceSize } from './slice.ts';
import { complaintsToGiveBack, promisesToGiveBack } from './what-goes-back.ts';

/**
 * Gives back the next slice; with the last one the absence is over. A customer whose owner somebody changed meanwhile stays
 * with them, and what is owed there with the stand-in. Of who does not work here any more nothing is given back.
 */
export async function giveBack(scope: WriteScope, absence: AbsenceRow): Promise<Slice> {
  const slice = await unsettled(scope, absence)
    .select(['customer_id', 'to_id', 'is_owned'])
    .where('handed_at', 'is not', null)
    .orderBy('customer_id')
    .limit(sliceSize)
    .execute();
  const { isActive } = await readReturning(scope, absence);
  for (const [toId, rows] of Map.groupBy(slice, ({ to_id }) => to_id)) {
    const customerIds = [...new Set(rows.map((row) => row.customer_id))];
    const owned = rows.filter((row) => row.is_owned).map((row) => row.customer_id);
    if (isActive) await giveBackFrom(scope, absence, { holderId: toId, customerIds, owned });
    else await settle(scope, absence, customerIds, 'stayed');
  }
  const { left } = await unsettled(scope, absence)
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('handed_at', 'is not', null)
    .executeTakeFirstOrThrow();
  if (left === 0) await endAbsence(scope, absence);
  return { done: slice.length, left };
}

type Held = { holderId: string; customerIds: string[]; owned: string[] };

async function giveBackFrom(scope: WriteScope, absence: AbsenceRow, held: Held): Promise<void> {
  const { holderId, customerIds, owned } = held;
  const toId = absence.staff_id;
  const session = plannerOf(absence);
  const { language } = await readReturning(scope, absence);
  const reason = speakIn(language)('absences:backReason');
  const given = await giveCustomers(scope, { fromId: holderId, toId, customerIds: owned });
  await settleChain(scope, absence, { holderId, customerIds: given });
  const changed = await ownedByOthers(scope, { toId, customerIds: owned });
  const back = customerIds.filter((id) => !changed.includes(id));
  const from = { absence, holderId, customerIds: back };
  for (const id of await promisesToGiveBack(scope, from))
    await handPromise(scope, session, { id, toId, reason });
  const ids = await complaintsToGiveBack(scope, from);
  if (ids.length > 0)
    await handComplaints(scope, session, { customerIds: back, fromId: holderId, toId, reason, ids });
  await settle(scope, absence, back, 'given-back');
  await settle(scope, absence, changed, 'changed-meanwhile');
  await touchCustomers(scope, customerIds);
  await announce(
    scope,
    'customer.changed',
    given.map((id) => ({ id })),
  );
  await recordAct(scope, scope.now, {
    ...{ staffId: session.staffId, action: 'absences.giveBack', subjectId: toId },
    details: { absenceId: absence.id, fromId: holderId, customerIds: back, changedMeanwhile: changed },
  });
}

async function ownedByOthers(
  { trx, organisationId }: WriteScope,
  { toId, customerIds }: { toId: string; customerIds: readonly string[] },
): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const rows = await trx
    .selectFrom('customers')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', customerIds)
    .where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '!=', toId)]))
    .execute();
  return rows.map(({ id }) => id);
}

function unsettled({ trx, organisationId }: WriteScope, { id }: AbsenceRow) {
  return trx
    .selectFrom('customer_handovers')
    .where('organisation_id', '=', organisationId)
    .where('absence_id', '=', id)
    .where('settled_at', 'is', null);
}

async function settle(
  { trx, organisationId, now }: WriteScope,
  { id }: AbsenceRow,
  customerIds: readonly string[],
  outcome: 'given-back' | 'changed-meanwhile' | 'stayed',
): Promise<void> {
  if (customerIds.length === 0) return;
  await trx
    .updateTable('customer_handovers')
    .set({ settled_at: now, outcome })
    .where('organisation_id', '=', organisationId)
    .where('absence_id', '=', id)
    .where('customer_id', 'in', customerIds)
    .execute();
}

/** What was chosen and never handed over leaves no trace. */
export async function endAbsence(
  { trx, organisationId, now }: WriteScope,
  { id }: AbsenceRow,
): Promise<void> {
  await trx
    .deleteFrom('customer_handovers')
    .where('organisation_id', '=', organisationId)
    .where('absence_id', '=', id)
    .where('handed_at', 'is', null)
    .execute();
  await trx
    .updateTable('absences')
    .set({ ended_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

async function readReturning({ trx, organisationId }: WriteScope, { staff_id }: AbsenceRow) {
  const row = await trx
    .selectFrom('staff')
    .select(['is_active as isActive', 'language'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', staff_id)
    .executeTakeFirstOrThrow();
  return { isActive: row.isActive, language: row.language === 'en' ? ('en' as const) : ('zh' as const) };
}
