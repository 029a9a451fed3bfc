import { type RawBuilder, sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** Ids in the order the table keeps them. */
export type CandidatePair = { first: string; second: string };

/** More than these under one name or phone are a common name or a switchboard, and say nothing. */
const largestBlock = 8;

/**
 * Pairs worth comparing, without comparing everyone with everyone: who shares a name's key, who shares an address or
 * phone, and, in one company, who stands next or next but one to whom in the alphabet (the sorted neighbourhood method, Hernández and
 * Stolfo 1995). `among` narrows it down to pairs with one of these customers.
 */
export async function candidatePairs(
  { trx, organisationId }: ReadScope,
  among?: readonly string[],
): Promise<CandidatePair[]> {
  const ids = sql`${among ?? []}::uuid[]`;
  const namesOfThese = sql`
    SELECT unnest(ARRAY[name_key, other_name_key]) FROM customers
    WHERE organisation_id = ${organisationId} AND id = ANY(${ids})`;
  const only = (condition: RawBuilder<unknown>) => (among ? condition : sql`true`);
  const { rows } = await sql<CandidatePair>`
    WITH
    keyed AS (
      SELECT id, name_key AS key FROM customers
      WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND name_key <> ''
        AND ${only(sql`name_key IN (${namesOfThese})`)}
      UNION
      SELECT id, other_name_key FROM customers
      WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND other_name_key <> ''
        AND ${only(sql`other_name_key IN (${namesOfThese})`)}
    ),
    names AS (
      SELECT array_agg(id) AS ids FROM keyed GROUP BY key HAVING count(*) BETWEEN 2 AND ${largestBlock}
    ),
    identities AS (
      SELECT array_agg(customer_id) AS ids FROM customer_identities
      WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND kind <> 'domain'
        AND ${only(sql`(kind, value) IN (SELECT kind, value FROM customer_identities
          WHERE organisation_id = ${organisationId} AND customer_id = ANY(${ids}) AND deleted_at IS NULL)`)}
      GROUP BY kind, value HAVING count(*) BETWEEN 2 AND ${largestBlock}
    ),
    neighbours AS (
      SELECT id, name_key,
        lag(id) OVER alphabet AS before, lag(name_key) OVER alphabet AS key_before,
        lag(id, 2) OVER alphabet AS before_that, lag(name_key, 2) OVER alphabet AS key_before_that
      FROM customers
      WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND company_id IS NOT NULL AND name_key <> ''
        AND ${only(sql`company_id IN (SELECT company_id FROM customers
          WHERE organisation_id = ${organisationId} AND id = ANY(${ids}))`)}
      WINDOW alphabet AS (PARTITION BY company_id ORDER BY name_key, id)
    ),
    pairs AS (
      SELECT one, other FROM names, unnest(ids) AS one, unnest(ids) AS other
      UNION ALL SELECT one, other FROM identities, unnest(ids) AS one, unnest(ids) AS other
      UNION ALL SELECT id, before FROM neighbours WHERE key_before <> name_key
      UNION ALL SELECT id, before_that FROM neighbours WHERE key_before_that <> name_key
    )
    SELECT DISTINCT least(one, other) AS first, greatest(one, other) AS second FROM pairs
    WHERE one <> other AND ${only(sql`(one = ANY(${ids}) OR other = ANY(${ids}))`)}`.execute(trx);
  return rows;
}
