import { type RawBuilder, sql } from 'kysely';
import type { CustomerFacts } from '../../../shared/features/sync/model.ts';
import { instantJson } from '../../db/instant-json.ts';

/** Several words on one day are one contact; the last 30 such days tell how often. Of orders as few as insight looks at: ten gaps. */
const lastDays = { contact: 30, order: 11 } as const;

function medianGapDays(of: keyof typeof lastDays, days: RawBuilder<unknown>): RawBuilder<number | null> {
  return sql`(SELECT CASE WHEN count(gap) >= 2 THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) END
    FROM (SELECT day - lag(day) OVER (ORDER BY day) AS gap
      FROM (SELECT DISTINCT ${days} ORDER BY day DESC LIMIT ${sql.lit(lastDays[of])}) AS newest) AS gaps)`;
}

/** Facts of the row `customers`, over everything that happened: counts and days hide nothing a level of sharing hides. */
export function customerFacts(settings: { timeZone: string; currency: string }): RawBuilder<CustomerFacts> {
  const { timeZone, currency } = settings;
  const contactDays = sql`(happened_at AT TIME ZONE ${timeZone})::date AS day FROM interactions
    WHERE organisation_id = customers.organisation_id AND customer_id = customers.id
      AND deleted_at IS NULL AND direction <> 'none'`;
  const orderDays = sql`(ordered_at AT TIME ZONE ${timeZone})::date AS day FROM purchases
    WHERE organisation_id = customers.organisation_id AND customer_id = customers.id
      AND deleted_at IS NULL AND kind = 'order'`;
  return sql<CustomerFacts>`(SELECT json_build_object(
      'firstSeenAt', ${instantJson('least(contact.first_at, bought.first_at)')},
      'lastContactAt', ${instantJson('greatest(contact.last_in_at, contact.last_out_at)')},
      'lastInAt', ${instantJson('contact.last_in_at')},
      'lastOutAt', ${instantJson('contact.last_out_at')},
      'interactionCount', contact.count,
      'rhythmDays', ${medianGapDays('contact', contactDays)},
      'keptCount', promised.kept,
      'brokenCount', promised.broken,
      'orderCount', bought.count,
      'orderedMinor', bought.amount_minor,
      'lastOrderAt', ${instantJson('bought.last_at')},
      'orderRhythmDays', ${medianGapDays('order', orderDays)})
    FROM (SELECT count(*) AS count, min(happened_at) AS first_at,
          max(happened_at) FILTER (WHERE direction = 'in') AS last_in_at,
          max(happened_at) FILTER (WHERE direction = 'out') AS last_out_at
        FROM interactions WHERE organisation_id = customers.organisation_id
          AND customer_id = customers.id AND deleted_at IS NULL) AS contact,
      (SELECT count(*) FILTER (WHERE state = 'kept') AS kept, count(*) FILTER (WHERE state = 'broken') AS broken
        FROM promises WHERE organisation_id = customers.organisation_id
          AND customer_id = customers.id AND deleted_at IS NULL AND direction = 'we') AS promised,
      (SELECT count(*) FILTER (WHERE kind = 'order') AS count, min(ordered_at) AS first_at,
          max(ordered_at) FILTER (WHERE kind = 'order') AS last_at,
          coalesce(sum(CASE kind WHEN 'order' THEN amount_minor ELSE -abs(amount_minor) END)
            FILTER (WHERE currency = ${currency}), 0) AS amount_minor
        FROM purchases WHERE organisation_id = customers.organisation_id
          AND customer_id = customers.id AND deleted_at IS NULL) AS bought)`;
}
