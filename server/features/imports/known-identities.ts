import type { WriteScope } from '../../db/organisation-scope.ts';
import type { RecordIdentity } from './normalise-record.ts';

/** Everyone who has an identity, by `kind:value`. */
export type Holders = Map<string, Set<string>>;

export const identityKey = ({ kind, value }: Pick<RecordIdentity, 'kind' | 'value'>) => `${kind}:${value}`;

export function addHolder(holders: Holders, identity: RecordIdentity, customerId: string): void {
  const key = identityKey(identity);
  holders.set(key, (holders.get(key) ?? new Set()).add(customerId));
}

export async function knownIdentities(
  { trx, organisationId }: WriteScope,
  identities: readonly Pick<RecordIdentity, 'kind' | 'value'>[],
): Promise<Holders> {
  const holders: Holders = new Map();
  for (const kind of new Set(identities.map((identity) => identity.kind))) {
    const values = [
      ...new Set(identities.filter((identity) => identity.kind === kind).map(({ value }) => value)),
    ];
    const rows = await trx
      .selectFrom('customer_identities')
      .select(['value', 'customer_id'])
      .where('organisation_id', '=', organisationId)
      .where('kind', '=', kind)
      .where('value', 'in', values)
      .where('deleted_at', 'is', null)
      .execute();
    for (const row of rows) addHolder(holders, { kind, value: row.value, display: '' }, row.customer_id);
  }
  return holders;
}
