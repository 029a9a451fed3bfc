import { sql } from 'kysely';
import type { OrganisationSettings } from '../../../../shared/features/administration/model.ts';
import type { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { dayNumberOf } from './day-number.ts';

/** The first and the last day with an order until now; null before the first order. */
type OrderSpan = { first: Day; last: Day } | null;

export async function orderSpan(
  { trx, organisationId }: ReadScope,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<OrderSpan> {
  const { rows } = await sql<{ first: Day | null; last: Day | null }>`
    SELECT min((ordered_at AT TIME ZONE ${timeZone})::date) AS first,
      max((ordered_at AT TIME ZONE ${timeZone})::date) AS last
    FROM purchases WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND kind = 'order'
      AND ordered_at <= ${now}`.execute(trx);
  const { first, last } = rows[0]!;
  return first && last ? { first, last } : null;
}

export const splits = (day: Day, span: OrderSpan): boolean =>
  span !== null && span.first < day && day <= span.last;

/** The first day held back: the one chosen if orders lie on both sides of it, else after two thirds of the time with orders. */
export async function splitDayOf(
  scope: ReadScope,
  {
    settings: { timeZone },
    assumptions: { holdoutFrom },
    now,
  }: { settings: OrganisationSettings; assumptions: ValueAssumptions; now: Date },
): Promise<number> {
  const span = await orderSpan(scope, { timeZone, now });
  if (!span) return dayNumberOf(now.toISOString().slice(0, 10));
  if (holdoutFrom && splits(holdoutFrom, span)) return dayNumberOf(holdoutFrom);
  return Math.ceil((dayNumberOf(span.first) + 2 * dayNumberOf(span.last)) / 3);
}
