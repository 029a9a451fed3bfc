import { type RawBuilder, sql } from 'kysely';
import { spanBefore, spanOf } from '../../../../shared/features/loyalty/programme/fact-window.ts';
import { factKey, type Measured } from '../../../../shared/features/loyalty/programme/facts.ts';
import type { Comparison, ProgrammeFact } from '../../../../shared/features/loyalty/programme/model.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { members } from '../buyers.ts';

type Span = { fromOn: Day | null; untilOn: Day | null };
export type Setting = { today: Day; timeZone: string; currency: string };

/** What these buyers did, for as much as the comparisons ask. */
export async function measureFacts(
  { trx, organisationId }: ReadScope,
  comparisons: readonly Comparison[],
  { buyerIds, setting }: { buyerIds: readonly string[]; setting: Setting },
): Promise<Map<string, Measured>> {
  // All money of a programme is in one currency, which its problems see to; the organisation's may have changed since.
  const currency = comparisons.find((each) => each.currency !== null)?.currency ?? setting.currency;
  const asked = new Map(comparisons.map((each) => [factKey(each), each]));
  const parts = [...asked].map(([key, { fact, window }]) => {
    const before = spanBefore(window, setting.today);
    const measure = (span: Span) => measures[fact]({ ...setting, currency }, span);
    const values = sql`json_build_object('now', ${measure(spanOf(window, setting.today))},
      'before', ${before ? measure(before) : sql`NULL`})`;
    return sql`${sql.lit(key)}, ${values}`;
  });
  const { rows } = await sql<{ id: string; measured: Measured }>`
    SELECT customers.id, json_build_object(${sql.join(parts)}) AS measured
    FROM customers, LATERAL ${members} AS members
    WHERE customers.organisation_id = ${organisationId} AND customers.id = ANY(${buyerIds}::uuid[])`.execute(
    trx,
  );
  return new Map(rows.map(({ id, measured }) => [id, measured]));
}

const measures: Record<ProgrammeFact, (setting: Setting, span: Span) => RawBuilder<unknown>> = {
  ordered: (
    setting,
    span,
  ) => sql`(SELECT coalesce(sum(CASE kind WHEN 'order' THEN amount_minor ELSE -abs(amount_minor) END), 0)
    FROM ${purchasesIn(setting, span)} AND currency = ${setting.currency})`,
  orders: (setting, span) => sql`(SELECT count(*) FROM ${purchasesIn(setting, span)} AND kind = 'order')`,
  products: (setting, span) => sql`(SELECT count(*) FROM (SELECT line.product FROM purchase_lines AS line
    WHERE line.organisation_id = customers.organisation_id
      AND line.purchase_id IN (SELECT id FROM ${purchasesIn(setting, span)} AND kind = 'order')
    GROUP BY line.product) AS bought)`,
  'returned-share': (
    setting,
    span,
  ) => sql`(SELECT round(100.0 * coalesce(sum(abs(amount_minor)) FILTER (WHERE kind = 'return'), 0)
      / nullif(sum(amount_minor) FILTER (WHERE kind = 'order'), 0), 1)::float8
    FROM ${purchasesIn(setting, span)} AND currency = ${setting.currency})`,
  'kept-promises': (setting, span) => sql`(SELECT count(*) FROM promises
    WHERE organisation_id = customers.organisation_id AND customer_id = ANY(members.ids) AND deleted_at IS NULL
      AND direction = 'they' AND state = 'kept' AND ${isIn(setting, span, 'settled_at')})`,
  // Of a company the last answer of any of its people; silence is not known, not 0.
  recommendation: (setting, span) => sql`(SELECT score FROM pulses
    WHERE organisation_id = customers.organisation_id AND customer_id = ANY(members.ids)
      AND question = 'recommendation' AND score IS NOT NULL AND ${isIn(setting, span, 'answered_at')}
    ORDER BY answered_at DESC LIMIT 1)`,
  referrals: (setting, span) => sql`(SELECT count(*) FROM referrals
    WHERE organisation_id = customers.organisation_id AND referrer_id = ANY(members.ids) AND deleted_at IS NULL
      AND ${isBetween(setting, span, sql`said_on`)})`,
  'months-as-customer': ({
    today,
    timeZone,
  }) => sql`(SELECT extract(year FROM age)::int * 12 + extract(month FROM age)::int
    FROM (SELECT age(${today}::date, (min(ordered_at) AT TIME ZONE ${timeZone})::date) AS age
      FROM purchases WHERE organisation_id = customers.organisation_id AND customer_id = ANY(members.ids)
        AND deleted_at IS NULL AND kind = 'order') AS since)`,
};

function purchasesIn(setting: Setting, span: Span): RawBuilder<unknown> {
  return sql`purchases WHERE organisation_id = customers.organisation_id AND customer_id = ANY(members.ids)
    AND deleted_at IS NULL AND ${isIn(setting, span, 'ordered_at')}`;
}

function isIn(setting: Setting, span: Span, column: string): RawBuilder<boolean> {
  return isBetween(setting, span, sql`(${sql.ref(column)} AT TIME ZONE ${setting.timeZone})::date`);
}

/** What is dated after today is not counted yet. */
function isBetween(
  { today }: Setting,
  { fromOn, untilOn }: Span,
  day: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const last = untilOn !== null && untilOn < today ? untilOn : today;
  return fromOn === null
    ? sql<boolean>`${day} <= ${last}`
    : sql<boolean>`${day} BETWEEN ${fromOn} AND ${last}`;
}
