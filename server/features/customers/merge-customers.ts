import { AppError } from '../../../shared/errors/app-error.ts';
import { type MergeField, mergedFields } from '../../../shared/features/customers/customer-differences.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { announce } from '../integrations/announce.ts';
import { requireAuthority } from './authority.ts';
import { hideDuplicates, withdrawContradictions } from './merge-duplicates.ts';
import { hideReferrals, moveReferrers } from './merge-referrals.ts';
import { type Merge, type Moved, moveRows } from './merged-rows.ts';
import { refreshSearchText } from './refresh-search-text.ts';
import { seekDuplicatesOf } from './seek-duplicates.ts';
import { type CustomerRow, fieldColumns, requireCustomer, toFields } from './store.ts';
import { touchCustomers } from './touch.ts';
import { loadViewer } from './visibility.ts';

export type MergeInput = Merge & {
  id: string;
  /** Fields in which the merged customer is right. */
  take: MergeField[];
};

/** Two records of one customer become one; `splitCustomers` takes it back. A second call with the same id does nothing. */
export async function mergeCustomers(scope: WriteScope, session: Session, input: MergeInput): Promise<void> {
  if (await isMerged(scope, input.id)) return;
  const { kept, merged } = await requireMergeable(scope, session, input);
  requireAuthority(session, kept);
  requireAuthority(session, merged);

  const merge = { keptId: kept.id, mergedId: merged.id };
  const fieldsBefore = toFields(kept);
  const sides = { kept: { ...fieldsBefore, id: kept.id }, merged: { ...toFields(merged), id: merged.id } };
  const fieldsAfter = mergedFields(sides, input.take);
  const withdrawnRejections = await withdrawContradictions(scope, merge);
  const hidden = await hideDuplicates(scope, merge);
  const hiddenReferrals = await hideReferrals(scope, merge);
  const rows = await moveRows(scope, merge, hidden, hiddenReferrals);
  const referrers = await moveReferrers(scope, merge);
  await keepOpened(scope, merge);

  await updateCustomer(scope, kept.id, fieldColumns(fieldsAfter));
  await updateCustomer(scope, merged.id, { deleted_at: scope.now, merged_into_id: kept.id });
  const referrals = { hidden: hiddenReferrals, referrers: referrers.ids };
  const moved: Moved = { rows, hidden, referrals, withdrawnRejections, fieldsBefore, fieldsAfter };
  await scope.trx
    .insertInto('customer_merges')
    .values({
      organisation_id: scope.organisationId,
      id: input.id,
      kept_id: kept.id,
      merged_id: merged.id,
      moved: JSON.stringify(moved),
      merged_at: scope.now,
      merged_by: session.staffId,
      split_at: null,
    })
    .execute();
  await refreshSearchText(scope, [kept.id]);
  await seekDuplicatesOf(scope, [kept.id]);
  await touchCustomers(scope, [kept.id, merged.id, ...rows.customers, ...referrers.broughtIds]);
  await announce(scope, 'customer.changed', [{ id: kept.id }, { id: merged.id, mergedIntoId: kept.id }]);
}

/** @throws AppError invalid when the two are one already, or a person and a company. */
export async function requireMergeable(
  scope: ReadScope,
  session: Session,
  { keptId, mergedId }: Merge,
): Promise<{ kept: CustomerRow; merged: CustomerRow }> {
  const viewer = await loadViewer(scope, session);
  const kept = await requireCustomer(scope, viewer, keptId);
  const merged = await requireCustomer(scope, viewer, mergedId);
  if (kept.id === merged.id) throw new AppError('invalid', 'customers:mergeSame', { name: kept.name });
  if (kept.kind !== merged.kind) {
    throw new AppError('invalid', 'customers:mergeKinds', { name: kept.name, other: merged.name });
  }
  return { kept, merged };
}

export async function updateCustomer(
  scope: WriteScope,
  id: string,
  set: Partial<Omit<CustomerRow, 'version'>>,
): Promise<void> {
  await scope.trx
    .updateTable('customers')
    .set({ ...set, version: scope.clock })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
}

async function isMerged(scope: WriteScope, id: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('customer_merges')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whose device held the merged card gets the kept one. */
async function keepOpened(scope: WriteScope, { keptId, mergedId }: Merge): Promise<void> {
  await scope.trx
    .insertInto('opened_customers')
    .columns(['organisation_id', 'staff_id', 'customer_id', 'opened_at'])
    .expression((eb) =>
      eb
        .selectFrom('opened_customers')
        .select((row) => ['organisation_id', 'staff_id', row.val(keptId).as('customer_id'), 'opened_at'])
        .where('organisation_id', '=', scope.organisationId)
        .where('customer_id', '=', mergedId),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'staff_id', 'customer_id']).doNothing())
    .execute();
}
