import { sql } from 'kysely';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { RecordIdentity } from './normalise-record.ts';

/** Everyone who has an identity, by `kind:value`. */
export type Holders = Map<string, Set<string>>;

type Said = Pick<RecordIdentity, 'kind' | 'value'>;

export const identityKey = ({ kind, value }: Said) => `${kind}:${value}`;

export function addHolder(holders: Holders, identity: Said, customerId: string): void {
  const key = identityKey(identity);
  holders.set(key, (holders.get(key) ?? new Set()).add(customerId));
}

export async function knownIdentities(
  { trx, organisationId }: WriteScope,
  identities: readonly Said[],
): Promise<Holders> {
  const holders: Holders = new Map();
  const wanted = [...new Map(identities.map((identity) => [identityKey(identity), identity])).values()];
  // Value by value: of a list this long the planner expects the whole table, and reads it.
  const { rows } = await sql<Said & { customerId: string }>`
    SELECT wanted.kind, wanted.value, found.customer_id AS "customerId"
    FROM unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ value }) => value)}::text[])
      AS wanted(kind, value)
    CROSS JOIN LATERAL (
      SELECT customer_id FROM customer_identities
      WHERE organisation_id = ${organisationId} AND kind = wanted.kind AND value = wanted.value
        AND deleted_at IS NULL
      OFFSET 0) AS found`.execute(trx);
  for (const { customerId, ...identity } of rows) addHolder(holders, identity, customerId);
  return holders;
}
