import { type RawBuilder, sql } from 'kysely';
import type { InsightRule } from '../../../shared/features/insight/model.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { buyerId, livingCompany } from '../customers/buyer.ts';

export type Reckoning = { rule: InsightRule; timeZone: string; today: Day };

/** Several orders of a day are one order day; a return is none. */
export function orderDays(
  { organisationId }: ReadScope,
  { timeZone, today }: Reckoning,
): RawBuilder<unknown> {
  return sql`SELECT DISTINCT ${buyerId} AS customer_id, (ordered_at AT TIME ZONE ${timeZone})::date AS day
    FROM purchases JOIN customers ON customers.organisation_id = purchases.organisation_id
      AND customers.id = purchases.customer_id ${livingCompany}
    WHERE purchases.organisation_id = ${organisationId} AND purchases.deleted_at IS NULL
      AND purchases.kind = 'order' AND (ordered_at AT TIME ZONE ${timeZone})::date <= ${today}::date`;
}

/**
 * Writes anew when each customer was won, lost and regained (insight.design.md). Who is lost is lost on the day the
 * silence grew too long, so that what a past month showed stays as it was.
 */
export async function computeSpells(scope: ReadScope, reckoning: Reckoning): Promise<void> {
  const { trx, organisationId } = scope;
  const { rule, today } = reckoning;
  await trx.deleteFrom('customer_spells').where('organisation_id', '=', organisationId).execute();
  await sql`
    INSERT INTO customer_spells (organisation_id, customer_id, began_on, began, ended_on, ended)
    WITH days AS (${orderDays(scope, reckoning)}),
    gaps AS (
      SELECT customer_id, day, lead(day) OVER own AS next_day, day - lag(day) OVER own AS gap
      FROM days WINDOW own AS (PARTITION BY customer_id ORDER BY day)),
    rhythms AS (
      SELECT customer_id, day, next_day,
        array_agg(gap) OVER (PARTITION BY customer_id ORDER BY day ROWS 9 PRECEDING) AS last_gaps FROM gaps),
    limits AS (
      SELECT customer_id, day, next_day, day + (
        SELECT CASE WHEN count(gap) < 2 THEN ${rule.newcomerDays}::int
          ELSE greatest(${rule.leastDays}::int, ceil(${rule.rhythmTimes}::numeric *
            (percentile_cont(0.5) WITHIN GROUP (ORDER BY gap))::numeric)::int) END
        FROM unnest(last_gaps) AS gap) AS silent_on
      FROM rhythms),
    said AS (
      SELECT limits.customer_id, day, min(lost_on) AS said_on
      FROM customer_losses JOIN customers ON customers.organisation_id = customer_losses.organisation_id
          AND customers.id = customer_losses.customer_id
        ${livingCompany} JOIN limits ON limits.customer_id = ${buyerId}
      WHERE customer_losses.organisation_id = ${organisationId} AND customer_losses.deleted_at IS NULL
        AND lost_on BETWEEN day AND ${today}::date AND (next_day IS NULL OR lost_on < next_day)
      GROUP BY 1, 2),
    ends AS (
      SELECT customer_id, day, said_on,
        CASE WHEN silent_on <= ${today}::date AND (next_day IS NULL OR silent_on < next_day) THEN silent_on END AS silent_on
      FROM limits LEFT JOIN said USING (customer_id, day)),
    turns AS (
      SELECT customer_id, day, least(said_on, silent_on) AS ended_on,
        CASE WHEN said_on <= coalesce(silent_on, said_on) THEN 'said' WHEN silent_on IS NOT NULL THEN 'silent' END AS ended
      FROM ends),
    spells AS (
      SELECT customer_id, day, ended_on, ended,
        count(ended_on) OVER (PARTITION BY customer_id ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS spell
      FROM turns)
    SELECT ${organisationId}::uuid, customer_id, min(day), CASE spell WHEN 0 THEN 'won' ELSE 'regained' END,
      max(ended_on), max(ended)
    FROM spells GROUP BY customer_id, spell`.execute(trx);
}
