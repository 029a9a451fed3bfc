import { AppError } from '../../../shared/errors/app-error.ts';
import type { CustomerFields } from '../../../shared/features/customers/customer-fields.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { announce } from '../integrations/announce.ts';
import { requireAuthority } from './authority.ts';
import { updateCustomer } from './merge-customers.ts';
import { reinstateRejections, showDuplicates } from './merge-duplicates.ts';
import { giveReferralsBack } from './merge-referrals.ts';
import { giveRowsBack, type Moved } from './merged-rows.ts';
import { refreshSearchText } from './refresh-search-text.ts';
import { reviveDuplicates } from './revive-duplicates.ts';
import { seekDuplicatesOf } from './seek-duplicates.ts';
import { type CustomerRow, fieldColumns, requireCustomer, toFields } from './store.ts';
import { touchCustomers } from './touch.ts';
import { loadViewer } from './visibility.ts';

/**
 * Gives the merged customer back all it brought. What was added to the kept customer since, and fields changed
 * since, stay with the kept one. Returns the id of the customer that lives again.
 */
export async function splitCustomers(
  scope: WriteScope,
  session: Session,
  { id }: { id: string },
): Promise<string> {
  const merge = await loadMerge(scope, id);
  const kept = await requireCustomer(scope, await loadViewer(scope, session), merge.keptId);
  requireAuthority(session, kept);
  if (merge.splitAt) return merge.mergedId;
  // Rows of a merge that was merged on lie further up: they come back in the order they went.
  if (kept.id !== merge.keptId)
    throw new AppError('conflict', 'customers:splitNewestFirst', { name: kept.name });

  const { moved } = merge;
  await giveRowsBack(scope, merge, moved.rows);
  await showDuplicates(scope, moved.hidden);
  const brought = moved.referrals ? await giveReferralsBack(scope, merge, moved.referrals) : [];
  await reinstateRejections(scope, moved.withdrawnRejections);
  await updateCustomer(scope, kept.id, fieldColumns(fieldsToRestore(kept, moved)));
  await updateCustomer(scope, merge.mergedId, { deleted_at: null, merged_into_id: null });
  await scope.trx
    .updateTable('customer_merges')
    .set({ split_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  await reviveDuplicates(scope, kept.id);
  await refreshSearchText(scope, [kept.id, merge.mergedId]);
  await seekDuplicatesOf(scope, [kept.id, merge.mergedId]);
  await touchCustomers(scope, [kept.id, merge.mergedId, ...moved.rows.customers, ...brought]);
  await announce(scope, 'customer.changed', [{ id: kept.id }, { id: merge.mergedId }]);
  return merge.mergedId;
}

async function loadMerge(scope: ReadScope, id: string) {
  const row = await scope.trx
    .selectFrom('customer_merges')
    .select(['kept_id', 'merged_id', 'moved', 'split_at'])
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'customers:mergeNotFound');
  return {
    keptId: row.kept_id,
    mergedId: row.merged_id,
    moved: row.moved as Moved,
    splitAt: row.split_at,
  };
}

function fieldsToRestore(kept: CustomerRow, { fieldsBefore, fieldsAfter }: Moved): Partial<CustomerFields> {
  const current = toFields(kept);
  const untouched = (Object.keys(fieldsBefore) as (keyof CustomerFields)[]).filter(
    (field) => current[field] === fieldsAfter[field],
  );
  return Object.fromEntries(untouched.map((field) => [field, fieldsBefore[field]]));
}
