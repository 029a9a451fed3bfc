import type { WriteScope } from '../../db/organisation-scope.ts';
import { refreshSearchText } from '../customers/refresh-search-text.ts';
import type { ImportRun } from './import-run.ts';
import type { PlacedCustomer } from './take-customers.ts';
import { addIdentities } from './write-customers.ts';

const completable = ['other_name', 'title', 'birthday', 'tier', 'owner_id', 'company_id', 'notes'] as const;

/**
 * A file completes what is empty and adds addresses; it never overwrites what a person wrote. Answers the ids of
 * customers that changed.
 */
export async function completeCustomers(
  scope: WriteScope,
  run: ImportRun,
  byCustomer: ReadonlyMap<string, readonly PlacedCustomer[]>,
): Promise<Set<string>> {
  if (byCustomer.size === 0) return new Set();
  const { trx, organisationId } = scope;
  const ids = [...byCustomer.keys()];
  const rows = await trx
    .selectFrom('customers')
    .select(['id', ...completable])
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .execute();
  const held = await trx
    .selectFrom('customer_identities')
    .select(['customer_id', 'kind', 'value'])
    .where('organisation_id', '=', organisationId)
    .where('customer_id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute();
  const has = new Set(held.map(({ customer_id, kind, value }) => `${customer_id}:${kind}:${value}`));
  const changed = new Set<string>();
  const missingIdentities: Parameters<typeof addIdentities>[2][number][] = [];
  for (const row of rows) {
    const records = byCustomer.get(row.id)!;
    const offered = (pick: (record: PlacedCustomer) => string | null) =>
      records.map(pick).find(Boolean) ?? null;
    const offers = {
      other_name: offered((record) => record.otherName),
      title: offered((record) => record.title),
      birthday: offered((record) => record.birthday),
      tier: offered((record) => record.tier),
      owner_id: offered((record) => record.ownerId),
      company_id: offered((record) => (record.companyId === row.id ? null : record.companyId)),
      notes: offered((record) => record.notes),
    };
    const missing = Object.fromEntries(
      completable
        .filter((column) => !row[column] && offers[column])
        .map((column) => [column, offers[column]]),
    );
    if (Object.keys(missing).length > 0) {
      await trx
        .updateTable('customers')
        .set(missing)
        .where('organisation_id', '=', organisationId)
        .where('id', '=', row.id)
        .execute();
      changed.add(row.id);
    }
    for (const identity of records.flatMap((record) => record.identities)) {
      const key = `${row.id}:${identity.kind}:${identity.value}`;
      if (has.has(key)) continue;
      has.add(key);
      missingIdentities.push({ ...identity, customerId: row.id });
      changed.add(row.id);
    }
  }
  await addIdentities(scope, run, missingIdentities);
  await refreshSearchText(scope, [...changed]);
  return changed;
}
