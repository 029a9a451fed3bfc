import type { IdentityKind } from '../../../shared/features/customers/model.ts';
import { normaliseIdentity } from '../../../shared/features/customers/normalise-identity.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { ImportedOrder } from './group-orders.ts';
import type { ImportRun } from './import-run.ts';
import { identityKey, knownIdentities } from './known-identities.ts';

type Said = { kind: IdentityKind; value: string };

/**
 * Who an order can be meant for: by address, else by phone, else by exact name or handle; of several
 * who share an address, the one of that name. More than one is for a person to decide.
 */
export async function buyersOf(
  scope: WriteScope,
  run: ImportRun,
  orders: readonly ImportedOrder[],
): Promise<(order: ImportedOrder) => string[]> {
  const country = run.settings.holidayCountry ?? 'CN';
  const identitiesOf = (order: ImportedOrder): Said[] =>
    (
      [
        ['email', order.customerEmail],
        ['phone', order.customerPhone],
        ['handle', order.customerName],
      ] as const
    ).flatMap(([kind, display]) => {
      const value = display === '' ? null : normaliseIdentity(kind, display, country);
      return value ? [{ kind, value }] : [];
    });
  const known = await knownIdentities(scope, orders.flatMap(identitiesOf));
  const names = await customersByName(scope, orders.map((order) => order.customerName).filter(Boolean));
  return (order) => {
    const named = names.get(order.customerName) ?? [];
    const hits = identitiesOf(order)
      .map((identity) => known.get(identityKey(identity)))
      .find(Boolean);
    if (!hits) return named;
    const namesakes = named.filter((id) => hits.has(id));
    return namesakes.length === 1 ? namesakes : [...hits];
  };
}

async function customersByName(
  { trx, organisationId }: WriteScope,
  names: readonly string[],
): Promise<Map<string, string[]>> {
  if (names.length === 0) return new Map();
  const rows = await trx
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('name', 'in', [...new Set(names)])
    .where('deleted_at', 'is', null)
    .execute();
  const byName = Map.groupBy(rows, (row) => row.name);
  return new Map([...byName].map(([name, group]) => [name, group.map((row) => row.id)]));
}
