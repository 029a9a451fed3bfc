import { sql } from 'kysely';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import type { Merge } from './merged-rows.ts';

/**
 * Hides what would have the one customer brought by itself, through whoever it brought, or brought twice. What the kept
 * one says stands. Comes before rows are moved.
 */
export async function hideReferrals(scope: WriteScope, { keptId, mergedId }: Merge): Promise<string[]> {
  const { trx, organisationId, now } = scope;
  const both = [keptId, mergedId];
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE above AS (
      SELECT id, customer_id, referrer_id AS reached FROM referrals
        WHERE organisation_id = ${organisationId} AND customer_id = ANY(${both}::uuid[]) AND deleted_at IS NULL
      UNION SELECT above.id, above.customer_id, referrals.referrer_id
        FROM above JOIN referrals ON referrals.customer_id = above.reached
        WHERE referrals.organisation_id = ${organisationId} AND referrals.deleted_at IS NULL
          AND above.reached != ALL(${both}::uuid[])),
    own AS (SELECT id, customer_id, bool_or(reached = ANY(${both}::uuid[])) AS "isLoop" FROM above GROUP BY 1, 2)
    UPDATE referrals SET deleted_at = ${now} FROM own
    WHERE organisation_id = ${organisationId} AND referrals.id = own.id AND ("isLoop" OR own.customer_id = ${mergedId}
      AND EXISTS (SELECT FROM own AS kept WHERE kept.customer_id = ${keptId} AND NOT kept."isLoop"))
    RETURNING referrals.id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Whom the merged customer brought was brought by the kept one. Returns the moved rows and whose cards they stand on. */
export async function moveReferrers(
  { trx, organisationId }: WriteScope,
  { keptId, mergedId }: Merge,
): Promise<{ ids: string[]; broughtIds: string[] }> {
  const { rows } = await sql<{ id: string; customer_id: string }>`
    UPDATE referrals SET referrer_id = ${keptId} WHERE organisation_id = ${organisationId}
      AND referrer_id = ${mergedId} AND deleted_at IS NULL RETURNING id, customer_id`.execute(trx);
  return { ids: rows.map(({ id }) => id), broughtIds: rows.map((row) => row.customer_id) };
}

/** After a split: who brought whom as before, but for what has been said otherwise since, or would make a loop by now. */
export async function giveReferralsBack(
  { trx, organisationId }: WriteScope,
  { keptId, mergedId }: Merge,
  { hidden, referrers }: { hidden: readonly string[]; referrers: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ customer_id: string }>`
    UPDATE referrals SET referrer_id = ${mergedId} WHERE organisation_id = ${organisationId}
      AND referrer_id = ${keptId} AND id = ANY(${[...referrers]}::uuid[]) RETURNING customer_id`.execute(trx);
  await sql`
    UPDATE referrals AS hidden SET deleted_at = NULL
    WHERE organisation_id = ${organisationId} AND id = ANY(${[...hidden]}::uuid[])
      AND NOT EXISTS (SELECT FROM referrals AS said WHERE said.organisation_id = hidden.organisation_id
        AND said.customer_id = hidden.customer_id AND said.deleted_at IS NULL)
      AND hidden.customer_id NOT IN (
        WITH RECURSIVE above AS (
          SELECT hidden.referrer_id AS reached
          UNION SELECT referrals.referrer_id FROM above JOIN referrals ON referrals.customer_id = above.reached
            AND referrals.organisation_id = ${organisationId} AND referrals.deleted_at IS NULL)
        SELECT reached FROM above)`.execute(trx);
  return rows.map((row) => row.customer_id);
}

/** Whose cards name this customer as the one who brought them. */
export async function broughtBy({ trx, organisationId }: ReadScope, customerId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('referrals')
    .select('customer_id')
    .where('organisation_id', '=', organisationId)
    .where('referrer_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map((row) => row.customer_id);
}
