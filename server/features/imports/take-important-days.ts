import { v5 as uuidv5 } from 'uuid';
import { usualNoticeDays } from '../../../shared/features/customers/important-day.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportedDay } from './imported-customer.ts';

const sameDay = (customerId: string, { kind, calendar, month, day, isLeapMonth }: ImportedDay) =>
  `important-day:${customerId}:${kind}:${calendar}:${month}-${day}:${isLeapMonth}`;

/** A day that stands there already, or was removed, is not added. @returns the customers that have more days now. */
export async function takeImportantDays(
  scope: WriteScope,
  run: ImportRun,
  records: readonly { id: string; days: readonly ImportedDay[] }[],
): Promise<Set<string>> {
  const { trx, organisationId, now } = scope;
  const said = records.flatMap(({ id, days }) => days.map((day) => ({ customerId: id, day })));
  if (said.length === 0) return new Set();
  const customerIds = said.map(({ customerId }) => customerId);
  const there = await heldDays(scope, customerIds);
  const rows = said
    .filter(({ customerId, day }) => !there.has(sameDay(customerId, day)))
    .map(({ customerId, day: { isLeapMonth, ...day } }) => ({
      ...day,
      organisation_id: organisationId,
      id: uuidv5(sameDay(customerId, { ...day, isLeapMonth }), organisationId),
      customer_id: customerId,
      is_leap_month: isLeapMonth,
      name: '',
      notice_days: usualNoticeDays,
      created_by: run.staffId,
      created_at: now,
      deleted_at: null,
    }));
  const changed = new Set<string>();
  await inSlices(rows, async (slice) => {
    const added = await trx
      .insertInto('important_days')
      .values(slice)
      .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
      .returning('customer_id')
      .execute();
    for (const row of added) changed.add(row.customer_id);
  });
  return changed;
}

async function heldDays(
  { trx, organisationId }: WriteScope,
  customerIds: readonly string[],
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('important_days')
    .select(['customer_id', 'kind', 'calendar', 'year', 'month', 'day', 'is_leap_month as isLeapMonth'])
    .where('organisation_id', '=', organisationId)
    .where('customer_id', 'in', [...customerIds])
    .where('deleted_at', 'is', null)
    .execute();
  return new Set(rows.map(({ customer_id: customerId, ...day }) => sameDay(customerId, day)));
}
