import { sql } from 'kysely';
import type { CustomerKind, Tier } from '../../../../shared/features/customers/model.ts';
import type { OnRecord } from '../../../../shared/features/loyalty/say-and-do/evidence-of.ts';
import type { SignKind } from '../../../../shared/features/loyalty/say-and-do/signs.ts';
import { addDays, dayIn } from '../../../../shared/time/day.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';

export type CustomerRecord = { customerId: string; kind: CustomerKind; tier: Tier | null; record: OnRecord };

type Window = { since: Day; today: Day; timeZone: string };

/** Whom one has known for less may yet begin to buy. */
const newcomerDays = 90;

/** What is on record about everybody, in six statements whatever their number. */
export async function readRecords(scope: ReadScope, window: Window): Promise<CustomerRecord[]> {
  const customers = await readCustomers(scope);
  const orders = Map.groupBy(await readOrders(scope, window), ({ customerId }) => customerId);
  const answers = Map.groupBy(await readAnswers(scope, window), ({ customerId }) => customerId);
  const signs = Map.groupBy(await readSigns(scope, window), ({ customerId }) => customerId);
  const referrals = Map.groupBy(await readReferrals(scope, window), ({ customerId }) => customerId);
  const products = Map.groupBy(await readProducts(scope, window), ({ customerId }) => customerId);
  const buyerGroups = new Set(customers.filter(({ id }) => orders.has(id)).map(({ group }) => group));
  const mayNotYetBuy = addDays(window.today, -newcomerDays);
  return customers.map(({ id, kind, tier, group, createdAt }) => {
    const bought = orders.get(id)?.[0];
    const noted = signs.get(id) ?? [];
    const answered = (question: 'recommendation' | 'satisfaction') =>
      answers.get(id)?.find((answer) => answer.question === question) ?? null;
    const isNewcomer = dayIn(createdAt, window.timeZone) > mayNotYetBuy;
    return {
      ...{ customerId: id, kind, tier },
      record: {
        recommendation: answered('recommendation'),
        satisfaction: answered('satisfaction'),
        signs: noted,
        // Who came may be written down beside what a colleague noted.
        referralCount: Math.max(
          noted.filter((sign) => sign.kind === 'recommended-us').length,
          referrals.get(id)?.[0]?.referralCount ?? 0,
        ),
        ...{ orderDays: bought?.orderDays ?? 0, productCount: products.get(id)?.[0]?.productCount ?? 0 },
        ...{ firstOrderOn: bought?.firstOn ?? null, lastOrderOn: bought?.lastOn ?? null },
        mayCountAsNoBuyer: buyerGroups.size > 0 && !buyerGroups.has(group) && !isNewcomer,
      },
    };
  });
}

type CustomerRow = { id: string; kind: CustomerKind; tier: Tier | null; group: string; createdAt: Date };

async function readCustomers({ trx, organisationId }: ReadScope): Promise<CustomerRow[]> {
  const { rows } = await sql<CustomerRow>`
    SELECT id, kind, tier, coalesce(company_id, id) AS "group", created_at AS "createdAt" FROM customers
    WHERE organisation_id = ${organisationId} AND deleted_at IS NULL ORDER BY id`.execute(trx);
  return rows;
}

async function readOrders({ trx, organisationId }: ReadScope, { since, today, timeZone }: Window) {
  const { rows } = await sql<{ customerId: string; orderDays: number; firstOn: Day; lastOn: Day }>`
    SELECT customer_id AS "customerId", count(*)::int AS "orderDays", min(day) AS "firstOn", max(day) AS "lastOn"
    FROM (SELECT DISTINCT customer_id, (ordered_at AT TIME ZONE ${timeZone})::date AS day FROM purchases
      WHERE organisation_id = ${organisationId} AND kind = 'order' AND deleted_at IS NULL
        AND (ordered_at AT TIME ZONE ${timeZone})::date BETWEEN ${since} AND ${today}) AS days
    GROUP BY customer_id`.execute(trx);
  return rows;
}

async function readProducts({ trx, organisationId }: ReadScope, { since, today, timeZone }: Window) {
  const { rows } = await sql<{ customerId: string; productCount: number }>`
    SELECT customer_id AS "customerId", count(*)::int AS "productCount"
    FROM (SELECT DISTINCT customer_id, product FROM purchases JOIN purchase_lines AS line
      ON line.organisation_id = purchases.organisation_id AND line.purchase_id = purchases.id
      WHERE purchases.organisation_id = ${organisationId} AND kind = 'order' AND deleted_at IS NULL
        AND (ordered_at AT TIME ZONE ${timeZone})::date BETWEEN ${since} AND ${today}) AS products
    GROUP BY customer_id`.execute(trx);
  return rows;
}

async function readAnswers({ trx, organisationId }: ReadScope, { since, today, timeZone }: Window) {
  const { rows } = await sql<{
    customerId: string;
    question: 'recommendation' | 'satisfaction';
    score: number;
    answeredOn: Day;
  }>`
    SELECT DISTINCT ON (customer_id, question) customer_id AS "customerId", question, score,
      (answered_at AT TIME ZONE ${timeZone})::date AS "answeredOn"
    FROM pulses WHERE organisation_id = ${organisationId} AND (answered_at AT TIME ZONE ${timeZone})::date BETWEEN ${since} AND ${today}
    ORDER BY customer_id, question, answered_at DESC`.execute(trx);
  return rows;
}

async function readSigns({ trx, organisationId }: ReadScope, { since, today }: Window) {
  const { rows } = await sql<{
    customerId: string;
    kind: SignKind;
    noticedOn: Day;
    sharePercent: number | null;
  }>`
    SELECT customer_id AS "customerId", kind, noticed_on AS "noticedOn", share_percent AS "sharePercent"
    FROM loyalty_signs WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND noticed_on BETWEEN ${since} AND ${today}
    ORDER BY noticed_on, recorded_at`.execute(trx);
  return rows;
}

async function readReferrals({ trx, organisationId }: ReadScope, { since, today }: Window) {
  const { rows } = await sql<{ customerId: string; referralCount: number }>`
    SELECT referrer_id AS "customerId", count(*)::int AS "referralCount" FROM referrals
    WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND said_on BETWEEN ${since} AND ${today}
    GROUP BY referrer_id`.execute(trx);
  return rows;
}
