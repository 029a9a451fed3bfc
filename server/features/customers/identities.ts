import { createSecretKey, type KeyObject } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import type { NewIdentity, Origin } from '../../../shared/features/customers/model.ts';
import { normaliseIdentity } from '../../../shared/features/customers/normalise-identity.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { announce } from '../integrations/announce.ts';
import { addressHash } from './address-hash.ts';
import { refreshSearchText } from './refresh-search-text.ts';
import { seekDuplicatesOf } from './seek-duplicates.ts';
import { requireCustomerId } from './store.ts';
import { touchCustomers } from './touch.ts';

/** Where a row came from, kept beside it. */
export type Source = { origin: Origin; originDetail: string };

export type IdentityInput = { customerId: string; identity: z.output<typeof NewIdentity> };

export const fromPerson: Source = { origin: 'person', originDetail: '' };

/** How identities of this organisation are read and hashed. */
export type IdentityRules = { country: string; hashKey: KeyObject };

export async function loadIdentityRules(scope: ReadScope): Promise<IdentityRules> {
  const row = await scope.trx
    .selectFrom('organisations')
    .select(['settings', 'address_hash_key'])
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  const { holidayCountry } = OrganisationSettings.parse(row.settings);
  return { country: holidayCountry ?? 'CN', hashKey: createSecretKey(row.address_hash_key) };
}

/** @throws AppError invalid when the text is no identity of its kind. */
export function identityRow(
  scope: WriteScope,
  { country, hashKey }: IdentityRules,
  { customerId, identity, source }: IdentityInput & { source: Source },
) {
  const value = normaliseIdentity(identity.kind, identity.display, country);
  if (!value) {
    throw new AppError('invalid', `customers:unreadable.${identity.kind}`, { text: identity.display });
  }
  return {
    organisation_id: scope.organisationId,
    id: identity.id,
    customer_id: customerId,
    kind: identity.kind,
    value,
    display: identity.display,
    is_alias: identity.isAlias,
    origin: source.origin,
    origin_detail: source.originDetail,
    hash: addressHash(hashKey, identity.kind, value),
    created_at: scope.now,
    deleted_at: null,
    version: scope.clock,
  };
}

/** Does nothing when the customer already has it, so that a retry and a second click are harmless. */
export async function addIdentity(
  scope: WriteScope,
  session: Session,
  input: IdentityInput,
  source: Source = fromPerson,
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const row = identityRow(scope, await loadIdentityRules(scope), { ...input, customerId, source });
  const known = await scope.trx
    .selectFrom('customer_identities')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where((eb) =>
      eb.or([
        eb('id', '=', row.id),
        eb.and({ customer_id: customerId, kind: row.kind, value: row.value }).and('deleted_at', 'is', null),
      ]),
    )
    .executeTakeFirst();
  if (known) return;
  await scope.trx.insertInto('customer_identities').values(row).execute();
  await withdrawRejections(scope, { customerId, address: row.value });
  await refreshSearchText(scope, [customerId]);
  await seekDuplicatesOf(scope, [customerId]);
  await touchCustomers(scope, [customerId]);
  await announce(scope, 'customer.changed', { id: customerId });
}

/** Who says that an address belongs to a customer takes an earlier "not them" back. */
async function withdrawRejections(
  scope: WriteScope,
  { customerId, address }: { customerId: string; address: string },
): Promise<void> {
  await scope.trx
    .updateTable('match_rejections')
    .set({ undone_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .where('address', '=', address)
    .where('undone_at', 'is', null)
    .execute();
}

export async function removeIdentity(
  scope: WriteScope,
  session: Session,
  input: { customerId: string; id: string },
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const removed = await scope.trx
    .updateTable('customer_identities')
    .set({ deleted_at: scope.now, version: scope.clock })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', input.id)
    .where('customer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (removed.numUpdatedRows === 0n) return;
  await refreshSearchText(scope, [customerId]);
  await seekDuplicatesOf(scope, [customerId]);
  await touchCustomers(scope, [customerId]);
  await announce(scope, 'customer.changed', { id: customerId });
}
