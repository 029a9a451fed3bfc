import { type RawBuilder, sql } from 'kysely';
import type { OrganisationSettings } from '../../../../shared/features/administration/model.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { buyerId, livingCompany } from '../../customers/buyer.ts';
import { dayOfNumber } from './day-number.ts';

/** One buyer’s orders and returns until now; days in the organisation’s time zone, amounts in its currency. */
export type BuyerSummary = {
  customerId: string;
  /** Archived buyers teach the models and get no value of their own. */
  isLiving: boolean;
  firstOn: string;
  lastOn: string;
  /** Days with an order: several on one day are one. */
  orderDays: number;
  daysBefore: number;
  lastBefore: string | null;
  /** Days with an order in the organisation’s currency, and such days after the very first. */
  paidDays: number;
  laterPaidDays: number;
  orderedMinor: number;
  laterOrderedMinor: number;
  returnedMinor: number;
  /** Of the orders whose cost is known: their amounts and what they cost. */
  costedMinor: number;
  costMinor: number;
};

type Question = {
  settings: Pick<OrganisationSettings, 'timeZone' | 'currency'>;
  now: Date;
  /** The first day that is held back, in days since 1970. */
  splitDay: number;
};

const rowsAtOnce = 1000;

export async function buyerSummaries(
  { trx, organisationId }: ReadScope,
  { buyerIds, ...question }: Question & { buyerIds: readonly string[] },
): Promise<BuyerSummary[]> {
  const { rows } = await summariesOf(organisationId, question, ofBuyers(buyerIds)).execute(trx);
  return rows;
}

/** Everybody’s, in slices: all of them at once would be the most that a fit holds. */
export async function* allBuyerSummaries(
  { trx, organisationId }: ReadScope,
  question: Question,
): AsyncGenerator<BuyerSummary[]> {
  const all = summariesOf(organisationId, question, sql`true`);
  await sql`DECLARE buyers NO SCROLL CURSOR FOR ${all}`.execute(trx);
  for (;;) {
    const { rows } = await sql<BuyerSummary>`FETCH ${sql.lit(rowsAtOnce)} FROM buyers`.execute(trx);
    if (rows.length === 0) return;
    yield rows;
  }
}

/**
 * The buyer is the company where a customer has one, since its buying goes on when another of its people does it; else the customer.
 * Set-wise: a row a buyer, however many orders.
 */
function summariesOf(
  organisationId: string,
  { settings, now, splitDay }: Question,
  isAsked: RawBuilder<unknown>,
): RawBuilder<BuyerSummary> {
  const splitOn = dayOfNumber(splitDay);
  return sql<BuyerSummary>`
    WITH days AS (
      SELECT ${buyerId} AS buyer_id,
        bool_or(company.id IS NOT NULL OR customers.deleted_at IS NULL) AS is_living,
        (ordered_at AT TIME ZONE ${settings.timeZone})::date AS day,
        bool_or(purchases.kind = 'order') AS is_order,
        sum(amount_minor) FILTER (WHERE ${paid(settings)}) AS ordered,
        sum(abs(amount_minor)) FILTER (WHERE purchases.kind = 'return' AND currency = ${settings.currency}) AS returned,
        sum(amount_minor) FILTER (WHERE ${paid(settings)} AND cost_minor IS NOT NULL) AS costed,
        sum(cost_minor) FILTER (WHERE ${paid(settings)}) AS cost
      FROM purchases
      JOIN customers ON customers.organisation_id = purchases.organisation_id AND customers.id = purchases.customer_id
      ${livingCompany}
      WHERE purchases.organisation_id = ${organisationId} AND purchases.deleted_at IS NULL
        AND ordered_at <= ${now} AND ${isAsked}
      GROUP BY 1, 3),
    placed AS (SELECT *, min(day) FILTER (WHERE is_order) OVER (PARTITION BY buyer_id) AS first_on FROM days)
    SELECT buyer_id AS "customerId", bool_or(is_living) AS "isLiving", first_on AS "firstOn",
      max(day) FILTER (WHERE is_order) AS "lastOn", count(*) FILTER (WHERE is_order) AS "orderDays",
      count(*) FILTER (WHERE is_order AND day < ${splitOn}::date) AS "daysBefore",
      max(day) FILTER (WHERE is_order AND day < ${splitOn}::date) AS "lastBefore",
      count(ordered) AS "paidDays", count(ordered) FILTER (WHERE day > first_on) AS "laterPaidDays",
      coalesce(sum(ordered), 0) AS "orderedMinor",
      coalesce(sum(ordered) FILTER (WHERE day > first_on), 0) AS "laterOrderedMinor",
      coalesce(sum(returned), 0) AS "returnedMinor",
      coalesce(sum(costed), 0) AS "costedMinor", coalesce(sum(cost), 0) AS "costMinor"
    FROM placed WHERE first_on IS NOT NULL GROUP BY buyer_id, first_on ORDER BY buyer_id`;
}

const paid = ({ currency }: Question['settings']) => sql`purchases.kind = 'order' AND currency = ${currency}`;

function ofBuyers(ids: readonly string[]): RawBuilder<unknown> {
  return sql`(customers.id = ANY(${ids}::uuid[]) OR customers.company_id = ANY(${ids}::uuid[]))
    AND ${buyerId} = ANY(${ids}::uuid[])`;
}
