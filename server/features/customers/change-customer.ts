import { AppError } from '../../../shared/errors/app-error.ts';
import type { CustomerChange, CustomerFields } from '../../../shared/features/customers/customer-fields.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { announce } from '../integrations/announce.ts';
import { requireColleague, requireCompany } from './add-customer.ts';
import { requireAuthority } from './authority.ts';
import { broughtBy } from './merge-referrals.ts';
import { refreshSearchText } from './refresh-search-text.ts';
import { seekDuplicatesOf } from './seek-duplicates.ts';
import { type CustomerRow, fieldColumns, requireCustomer, toCustomer } from './store.ts';
import { touchCustomers } from './touch.ts';
import { loadViewer } from './visibility.ts';

/** @throws AppError conflict when a field is no longer what the person saw in `before`. */
export async function changeCustomer(
  scope: WriteScope,
  session: Session,
  { id, before, after }: CustomerChange,
): Promise<void> {
  const row = await requireCustomer(scope, await loadViewer(scope, session), id);
  const current = toCustomer(row, '');
  const changed = (Object.keys(after) as (keyof CustomerFields)[]).filter(
    (field) => after[field] !== undefined && after[field] !== current[field],
  );
  const stale = changed.find((field) => before[field] !== undefined && before[field] !== current[field]);
  if (stale) throw new AppError('conflict', 'customers:changedMeanwhile', { name: row.name });
  if (changed.length === 0) return;

  if (changed.includes('ownerId')) requireAuthority(session, row);
  if (after.ownerId) await requireColleague(scope, after.ownerId);
  const companyId = after.companyId ? await requireCompany(scope, session, after.companyId) : after.companyId;
  if (companyId === row.id) throw new AppError('invalid', 'customers:ownCompany', { name: row.name });
  const people = await peopleOf(scope, row);
  if (after.kind === 'person' && people.length > 0) {
    throw new AppError('conflict', 'customers:hasPeople', { name: row.name });
  }
  await writeFields(scope, row, { ...after, companyId });
  await refreshSearchText(scope, [row.id]);
  await seekDuplicatesOf(scope, [row.id]);
  await touchCustomers(scope, [row.id, ...people, ...(await broughtBy(scope, row.id))]);
  await announce(scope, 'customer.changed', { id: row.id });
}

async function writeFields(scope: WriteScope, { id }: CustomerRow, fields: Partial<CustomerFields>) {
  await scope.trx
    .updateTable('customers')
    .set({ ...fieldColumns(fields), version: scope.clock })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
}

/** The company's name stands on their cards. */
async function peopleOf(scope: WriteScope, { id, kind }: CustomerRow): Promise<string[]> {
  if (kind !== 'company') return [];
  const rows = await scope.trx
    .selectFrom('customers')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('company_id', '=', id)
    .execute();
  return rows.map((row) => row.id);
}
