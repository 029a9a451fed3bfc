import { sql } from 'kysely';
import type { IdentityKind } from '../../../shared/features/customers/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { phonePattern, wordPattern } from './patterns.ts';

/** Regular expressions of what is looked for in records that stay; kept only while an erasure runs. */
export type Sought = {
  addresses: string[];
  /** Where one of these occurs, the person is meant. */
  telling: string[];
  /** Names others have too: taken out only beside something telling. */
  names: string[];
};

/** Collected before anything is emptied. What another customer has as well points to that one and stays. */
export async function collectSought(scope: ReadScope, customerIds: readonly string[]): Promise<Sought> {
  const identities = await ownIdentities(scope, customerIds);
  const names = await namesOf(scope, customerIds);
  const addresses = identities.flatMap(({ kind, value }) => (kind === 'email' ? [value] : []));
  const telling = identities.map(({ kind, value }) =>
    kind === 'phone' ? phonePattern(value) : wordPattern(value),
  );
  const isOwn = ({ name, isShared }: { name: string; isShared: boolean }) => !isShared && isDistinct(name);
  return {
    addresses,
    telling: [...telling, ...names.filter(isOwn).map(({ name }) => wordPattern(name))],
    names: names.filter((one) => !isOwn(one)).map(({ name }) => wordPattern(name)),
  };
}

/** Three Chinese characters, or two words: shorter ones occur in texts that are about somebody else. */
function isDistinct(name: string): boolean {
  return /\p{Script=Han}{3}/u.test(name) || /\S{2,}\s+\S{2,}/.test(name);
}

async function ownIdentities({ trx, organisationId }: ReadScope, customerIds: readonly string[]) {
  const { rows } = await sql<{ kind: IdentityKind; value: string }>`
    SELECT DISTINCT kind, value FROM customer_identities AS own
    WHERE organisation_id = ${organisationId} AND customer_id = ANY(${customerIds}::uuid[])
      AND kind != 'domain' AND length(value) >= 5
      AND NOT EXISTS (SELECT FROM customer_identities AS others
        WHERE others.organisation_id = own.organisation_id AND others.hash = own.hash
          AND others.customer_id != ALL(${customerIds}::uuid[]) AND others.deleted_at IS NULL)`.execute(trx);
  return rows;
}

async function namesOf({ trx, organisationId }: ReadScope, customerIds: readonly string[]) {
  const { rows } = await sql<{ name: string; isShared: boolean }>`
    SELECT DISTINCT name, EXISTS (SELECT FROM customers AS others
        WHERE others.organisation_id = own.organisation_id AND own.name IN (others.name, others.other_name)
          AND others.id != ALL(${customerIds}::uuid[]) AND others.erased_at IS NULL) AS "isShared"
    FROM (SELECT organisation_id, unnest(ARRAY[trim(name), trim(other_name)]) AS name FROM customers
      WHERE organisation_id = ${organisationId} AND id = ANY(${customerIds}::uuid[])) AS own
    WHERE length(name) >= 2`.execute(trx);
  return rows;
}
