import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { Cursor, type IndexPage } from '../../../shared/features/sync/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { cursorAfter, isAfter, startingCursor } from './cursor.ts';

export const PullIndexInput = z.object({
  cursor: Cursor.nullable(),
  limit: z.number().int().min(1).max(20_000).default(10_000),
});

/** Changes to the set of all known addresses. It names nobody: without a card a hash only says "someone knows them". */
export async function pullIndex(
  scope: ReadScope,
  input: z.output<typeof PullIndexInput>,
): Promise<IndexPage> {
  const { clock, address_hash_key } = await scope.trx
    .selectFrom('organisations')
    .select(['clock', 'address_hash_key'])
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  const cursor = input.cursor ?? startingCursor(clock);
  const rows = await scope.trx
    .selectFrom('customer_identities')
    .select(['customer_identities.id', 'customer_identities.version', 'hash', isKnown.as('is_known')])
    .where('organisation_id', '=', scope.organisationId)
    .where((eb) => isAfter(eb, 'customer_identities', cursor))
    .$if(cursor.firstPullAt !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('deleted_at', 'is', null), eb('customer_identities.version', '>', cursor.firstPullAt!)]),
      ),
    )
    .orderBy('customer_identities.version')
    .orderBy('customer_identities.id')
    .limit(input.limit + 1)
    .execute();
  const changed = rows.slice(0, input.limit);
  const hasMore = rows.length > changed.length;
  return {
    key: address_hash_key.toString('hex'),
    added: changed.filter((row) => row.is_known).map(({ hash }) => hash),
    removed: changed.filter((row) => !row.is_known).map(({ hash }) => hash),
    cursor: cursorAfter(cursor, { last: changed.at(-1), hasMore, clock }),
    hasMore,
  };
}

/** Also when this row is gone but another customer has the same address. */
const isKnown = sql<SqlBool>`(customer_identities.deleted_at IS NULL OR EXISTS (
  SELECT FROM customer_identities AS same
  WHERE same.organisation_id = customer_identities.organisation_id
    AND same.hash = customer_identities.hash
    AND same.deleted_at IS NULL))`;
