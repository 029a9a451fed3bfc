import { v7 as uuidv7 } from 'uuid';
import { searchText } from '../../../shared/features/customers/search-text.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { addressHash } from '../customers/address-hash.ts';
import { nameKeys } from '../customers/name-keys.ts';
import type { ImportRun } from './import-run.ts';
import type { RecordIdentity } from './normalise-record.ts';
import type { PlacedCustomer } from './take-customers.ts';

/** Adds customers with their identities; answers the ids that were not there before. */
export async function addCustomers(
  scope: WriteScope,
  run: ImportRun,
  customers: readonly PlacedCustomer[],
): Promise<Set<string>> {
  if (customers.length === 0) return new Set();
  const { trx, organisationId, clock, now } = scope;
  const rows = customers.map((customer) => ({
    organisation_id: organisationId,
    id: customer.id,
    kind: customer.kind,
    name: customer.name,
    other_name: customer.otherName,
    title: customer.title,
    company_id: customer.companyId,
    owner_id: customer.ownerId,
    tier: customer.tier,
    birthday: customer.birthday,
    notes: customer.notes,
    origin: 'import' as const,
    origin_detail: run.fileName,
    search_text: searchText({
      name: customer.name,
      otherName: customer.otherName,
      companyName: customer.company,
      identities: customer.identities.map(({ value }) => value),
    }),
    ...nameKeys({ kind: customer.kind, name: customer.name, other_name: customer.otherName }),
    created_at: now,
    version: clock,
  }));
  const added = await trx
    .insertInto('customers')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .execute();
  const ids = new Set(added.map((row) => row.id));
  const identities = customers
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, identities }) => identities.map((identity) => ({ ...identity, customerId: id })));
  await addIdentities(scope, run, identities);
  return ids;
}

export async function addIdentities(
  { trx, organisationId, clock, now }: WriteScope,
  run: ImportRun,
  identities: readonly (RecordIdentity & { customerId: string })[],
): Promise<void> {
  const rows = identities.map(({ customerId, kind, value, display }) => ({
    organisation_id: organisationId,
    id: uuidv7(),
    customer_id: customerId,
    kind,
    value,
    display,
    origin: 'import' as const,
    origin_detail: run.fileName,
    hash: addressHash(run.addressHashKey, kind, value),
    created_at: now,
    version: clock,
  }));
  await inSlices(rows, (slice) => trx.insertInto('customer_identities').values(slice).execute());
}
