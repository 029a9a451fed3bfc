import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewAbsence } from '../../../shared/features/handovers/absence.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { loadToday } from '../customers/today.ts';
import { absenceRows } from './absence-row.ts';
import { requireHandoverOf, requireReceivers } from './authority.ts';
import { customersOf } from './customers-of.ts';
import { noteHandovers } from './give-customers.ts';

/**
 * Nothing changes hands yet: that is for `proceedWithAbsence`, from the first day on. A repeated call changes nothing.
 * @throws AppError invalid for days that do not fit or nobody to stand in, conflict while another absence is planned.
 */
export async function planAbsence(scope: WriteScope, session: Session, input: NewAbsence): Promise<void> {
  const { id, staffId, fromOn, backOn, toId, exceptions, reason } = input;
  await requireHandoverOf(scope, session, staffId);
  const standIns = [...(toId ? [toId] : []), ...exceptions.map((each) => each.toId)];
  if (standIns.length === 0) throw new AppError('invalid', 'absences:nobody');
  await requireReceivers(scope, staffId, standIns);
  const today = await loadToday(scope, scope.now);
  if (backOn <= fromOn || backOn <= today) throw new AppError('invalid', 'absences:badDays');
  await requirePresent(scope, standIns, { fromOn, backOn });
  const open = await absenceRows(scope)
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (open?.id === id) return;
  if (open) throw new AppError('conflict', 'absences:another');
  await scope.trx
    .insertInto('absences')
    .values({
      ...{ organisation_id: scope.organisationId, id, staff_id: staffId, from_on: fromOn, back_on: backOn },
      ...{ stand_in_id: toId, reason, planned_by: session.staffId, planned_at: scope.now },
      ...{ returning_at: null, ended_at: null },
    })
    .execute();
  if (exceptions.length === 0) return;
  const given = new Map(exceptions.map((each) => [each.customerId, each.toId]));
  const theirs = await customersOf(scope, { fromId: staffId, extent: 'everything' })
    .select('customers.id')
    .where('customers.id', 'in', [...given.keys()])
    .execute();
  await noteHandovers(
    scope,
    theirs.map((customer) => ({ customerId: customer.id, toId: given.get(customer.id)!, isOwned: false })),
    { fromId: staffId, absenceId: id, handedAt: null },
  );
}

/** @throws AppError invalid when one of them is away in these days. */
async function requirePresent(
  scope: ReadScope,
  staffIds: readonly string[],
  { fromOn, backOn }: Pick<NewAbsence, 'fromOn' | 'backOn'>,
): Promise<void> {
  const away = await absenceRows(scope)
    .where('staff_id', 'in', staffIds)
    .where('ended_at', 'is', null)
    .where('from_on', '<', backOn)
    .where('back_on', '>', fromOn)
    .executeTakeFirst();
  if (away) throw new AppError('invalid', 'absences:standInAway', { backOn: away.back_on });
}
