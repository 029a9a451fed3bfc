import { type RawBuilder, sql } from 'kysely';
import { actedOnBy, type Deed, deedWithinDays } from '../../../shared/features/prompts/acted-on.ts';

type Place = { organisationId: string; timeZone: string };

/** Of a row `shown` (kind, customer_id, prompt_key, shown_on): whether the records show what its kind asks for. */
export function isSeenDone(place: Place): RawBuilder<boolean> {
  const whens = Object.entries(actedOnBy).map(
    ([kind, deeds]) =>
      sql`WHEN ${kind} THEN ${sql.join(
        deeds.map((deed) => seen[deed](place)),
        sql` OR `,
      )}`,
  );
  return sql<boolean>`CASE shown.kind ${sql.join(whens, sql` `)} ELSE false END`;
}

const within = (
  instant: RawBuilder<unknown>,
  { timeZone }: Place,
) => sql`(${instant} AT TIME ZONE ${timeZone})::date
  BETWEEN shown.shown_on AND shown.shown_on + ${sql.lit(deedWithinDays)}`;

/** The second part of a key names what it is about; one from a browser may name anything. */
const named = sql`split_part(shown.prompt_key, ':', 2)`;

/** The customer and whoever belongs to it. */
const theirs = (column: RawBuilder<unknown>, { organisationId }: Place) => sql`${column} IN (
  SELECT id FROM customers WHERE organisation_id = ${organisationId}
    AND (id = shown.customer_id OR company_id = shown.customer_id))`;

const seen: Record<Deed, (place: Place) => RawBuilder<unknown>> = {
  promise: (place) => sql`EXISTS (SELECT FROM promise_events
    WHERE organisation_id = ${place.organisationId} AND promise_id::text = ${named}
      AND kind IN ('moved', 'kept', 'broken', 'withdrawn') AND ${within(sql`at`, place)})`,
  complaint: (place) => sql`EXISTS (SELECT FROM complaint_steps
    WHERE organisation_id = ${place.organisationId} AND complaint_id::text = ${named}
      AND kind NOT IN ('received', 'handed-over') AND ${within(sql`at`, place)})`,
  word: (place) => sql`EXISTS (SELECT FROM interactions
    WHERE organisation_id = ${place.organisationId} AND ${theirs(sql`customer_id`, place)}
      AND deleted_at IS NULL AND direction = 'out' AND ${within(sql`happened_at`, place)})`,
  order: (place) => sql`EXISTS (SELECT FROM purchases
    WHERE organisation_id = ${place.organisationId} AND ${theirs(sql`customer_id`, place)}
      AND deleted_at IS NULL AND kind = 'order' AND ${within(sql`ordered_at`, place)})`,
  product: (place) => sql`EXISTS (SELECT FROM purchases JOIN purchase_lines AS line
      ON line.organisation_id = purchases.organisation_id AND line.purchase_id = purchases.id
    WHERE purchases.organisation_id = ${place.organisationId} AND ${theirs(sql`purchases.customer_id`, place)}
      AND purchases.deleted_at IS NULL AND purchases.kind = 'order' AND ${within(sql`ordered_at`, place)}
      AND left(line.product, 180) = substr(shown.prompt_key, length('cross-sell:') + 1))`,
  level: (place) => sql`EXISTS (SELECT FROM level_changes
    WHERE organisation_id = ${place.organisationId} AND customer_id = shown.customer_id
      AND to_level_id::text = ${named} AND ${within(sql`changed_at`, place)})`,
  referral: (place) => sql`EXISTS (SELECT FROM referrals
    WHERE organisation_id = ${place.organisationId} AND referrer_id = shown.customer_id AND deleted_at IS NULL
      AND ${within(sql`created_at`, place)})`,
  reason: (place) => sql`EXISTS (SELECT FROM customer_losses
    WHERE organisation_id = ${place.organisationId} AND customer_id = shown.customer_id AND deleted_at IS NULL
      AND ${within(sql`recorded_at`, place)})`,
};
