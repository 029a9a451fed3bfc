import { sql } from 'kysely';
import type { OrganisationSettings } from '../../../../shared/features/administration/model.ts';
import type { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { dayNumberOf } from './day-number.ts';

/** The first day held back: the one chosen if orders lie on both sides of it, else after two thirds of the time with orders. */
export async function splitDayOf(
  { trx, organisationId }: ReadScope,
  {
    settings: { timeZone },
    assumptions: { holdoutFrom },
    now,
  }: { settings: OrganisationSettings; assumptions: ValueAssumptions; now: Date },
): Promise<number> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    SELECT min((ordered_at AT TIME ZONE ${timeZone})::date) AS first,
      max((ordered_at AT TIME ZONE ${timeZone})::date) AS last
    FROM purchases WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND kind = 'order'
      AND ordered_at <= ${now}`.execute(trx);
  const { first, last } = rows[0]!;
  if (!first || !last) return dayNumberOf(now.toISOString().slice(0, 10));
  if (holdoutFrom && first < holdoutFrom && holdoutFrom <= last) return dayNumberOf(holdoutFrom);
  return Math.ceil((dayNumberOf(first) + 2 * dayNumberOf(last)) / 3);
}
