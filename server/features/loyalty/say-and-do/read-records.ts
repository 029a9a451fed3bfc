import { sql } from 'kysely';
import type { CustomerKind, Tier } from '../../../../shared/features/customers/model.ts';
import type { OnRecord } from '../../../../shared/features/loyalty/say-and-do/evidence-of.ts';
import type { SignKind } from '../../../../shared/features/loyalty/say-and-do/signs.ts';
import { addDays, dayIn } from '../../../../shared/time/day.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';

export type CustomerRecord = { customerId: string; kind: CustomerKind; tier: Tier | null; record: OnRecord };

export type Window = { since: Day; today: Day; timeZone: string };
type Slice = Window & { ids: readonly string[] };

/** Whom one has known for less may yet begin to buy. */
const newcomerDays = 90;

/** What is on record about these customers, in seven statements whatever their number. */
export async function readRecords(
  scope: ReadScope,
  window: Window,
  { customers, buyerGroups }: { customers: readonly CustomerRow[]; buyerGroups: ReadonlySet<string> },
): Promise<CustomerRecord[]> {
  const slice = { ...window, ids: customers.map(({ id }) => id) };
  const orders = Map.groupBy(await readOrders(scope, slice), ({ customerId }) => customerId);
  const answers = Map.groupBy(await readAnswers(scope, slice), ({ customerId }) => customerId);
  const signs = Map.groupBy(await readSigns(scope, slice), ({ customerId }) => customerId);
  const suggestions = Map.groupBy(await readSuggestions(scope, slice), ({ customerId }) => customerId);
  const referrals = Map.groupBy(await readReferrals(scope, slice), ({ customerId }) => customerId);
  const products = Map.groupBy(await readProducts(scope, slice), ({ customerId }) => customerId);
  const mayNotYetBuy = addDays(window.today, -newcomerDays);
  return customers.map(({ id, kind, tier, group, createdAt }) => {
    const bought = orders.get(id)?.[0];
    const noted = withReceived(signs.get(id) ?? [], suggestions.get(id) ?? []);
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

/** A suggestion that came in like a complaint may stand beside what a colleague noted of it. */
function withReceived(noted: OnRecord['signs'], received: readonly { noticedOn: Day }[]): OnRecord['signs'] {
  const others = noted.filter(({ kind }) => kind !== 'suggestion');
  if (received.length <= noted.length - others.length) return noted;
  const suggestions = received.map(({ noticedOn }) => ({
    ...{ kind: 'suggestion' as const, noticedOn, sharePercent: null },
  }));
  return [...others, ...suggestions];
}

export type CustomerRow = {
  id: string;
  kind: CustomerKind;
  tier: Tier | null;
  group: string;
  createdAt: Date;
};

/** The next customers after one, by their ids. */
export async function readCustomers(
  { trx, organisationId }: ReadScope,
  { after, limit }: { after: string | null; limit: number },
): Promise<CustomerRow[]> {
  const { rows } = await sql<CustomerRow>`
    SELECT id, kind, tier, coalesce(company_id, id) AS "group", created_at AS "createdAt" FROM customers
    WHERE organisation_id = ${organisationId} AND deleted_at IS NULL
      AND ${after === null ? sql`true` : sql`id > ${after}`} ORDER BY id LIMIT ${limit}`.execute(trx);
  return rows;
}

/** Companies whose people ordered in the window, and whoever ordered without one. */
export async function readBuyerGroups(
  { trx, organisationId }: ReadScope,
  { since, today, timeZone }: Window,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT coalesce(company_id, customers.id) AS id FROM purchases
    JOIN customers ON customers.organisation_id = purchases.organisation_id AND customers.id = customer_id
    WHERE purchases.organisation_id = ${organisationId} AND purchases.kind = 'order' AND purchases.deleted_at IS NULL
      AND customers.deleted_at IS NULL
      AND (ordered_at AT TIME ZONE ${timeZone})::date BETWEEN ${since} AND ${today}`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

async function readOrders({ trx, organisationId }: ReadScope, { since, today, timeZone, ids }: Slice) {
  const { rows } = await sql<{ customerId: string; orderDays: number; firstOn: Day; lastOn: Day }>`
    SELECT customer_id AS "customerId", count(*)::int AS "orderDays", min(day) AS "firstOn", max(day) AS "lastOn"
    FROM (SELECT DISTINCT customer_id, (ordered_at AT TIME ZONE ${timeZone})::date AS day FROM purchases
      WHERE organisation_id = ${organisationId} AND customer_id = ANY(${ids}::uuid[]) AND kind = 'order' AND deleted_at IS NULL
        AND (ordered_at AT TIME ZONE ${timeZone})::date BETWEEN ${since} AND ${today}) AS days
    GROUP BY customer_id`.execute(trx);
  return rows;
}

async function readProducts({ trx, organisationId }: ReadScope, { since, today, timeZone, ids }: Slice) {
  const { rows } = await sql<{ customerId: string; productCount: number }>`
    SELECT customer_id AS "customerId", count(*)::int AS "productCount"
    FROM (SELECT DISTINCT customer_id, product FROM purchases JOIN purchase_lines AS line
      ON line.organisation_id = purchases.organisation_id AND line.purchase_id = purchases.id
      WHERE purchases.organisation_id = ${organisationId} AND customer_id = ANY(${ids}::uuid[]) AND kind = 'order' AND deleted_at IS NULL
        AND (ordered_at AT TIME ZONE ${timeZone})::date BETWEEN ${since} AND ${today}) AS products
    GROUP BY customer_id`.execute(trx);
  return rows;
}

async function readAnswers({ trx, organisationId }: ReadScope, { since, today, timeZone, ids }: Slice) {
  const { rows } = await sql<{
    customerId: string;
    question: 'recommendation' | 'satisfaction';
    score: number;
    answeredOn: Day;
  }>`
    SELECT DISTINCT ON (customer_id, question) customer_id AS "customerId", question, score,
      (answered_at AT TIME ZONE ${timeZone})::date AS "answeredOn"
    FROM pulses WHERE organisation_id = ${organisationId} AND customer_id = ANY(${ids}::uuid[]) AND (answered_at AT TIME ZONE ${timeZone})::date BETWEEN ${since} AND ${today}
    ORDER BY customer_id, question, answered_at DESC`.execute(trx);
  return rows;
}

async function readSigns({ trx, organisationId }: ReadScope, { since, today, ids }: Slice) {
  const { rows } = await sql<{
    customerId: string;
    kind: SignKind;
    noticedOn: Day;
    sharePercent: number | null;
  }>`
    SELECT customer_id AS "customerId", kind, noticed_on AS "noticedOn", share_percent AS "sharePercent"
    FROM loyalty_signs WHERE organisation_id = ${organisationId} AND customer_id = ANY(${ids}::uuid[]) AND deleted_at IS NULL AND noticed_on BETWEEN ${since} AND ${today}
    ORDER BY noticed_on, recorded_at`.execute(trx);
  return rows;
}

async function readSuggestions({ trx, organisationId }: ReadScope, { since, today, ids }: Slice) {
  const { rows } = await sql<{ customerId: string; noticedOn: Day }>`
    SELECT customer_id AS "customerId", received_on AS "noticedOn" FROM complaints
    WHERE organisation_id = ${organisationId} AND customer_id = ANY(${ids}::uuid[]) AND kind = 'suggestion' AND received_on BETWEEN ${since} AND ${today}`.execute(
    trx,
  );
  return rows;
}

async function readReferrals({ trx, organisationId }: ReadScope, { since, today, ids }: Slice) {
  const { rows } = await sql<{ customerId: string; referralCount: number }>`
    SELECT referrer_id AS "customerId", count(*)::int AS "referralCount" FROM referrals
    WHERE organisation_id = ${organisationId} AND referrer_id = ANY(${ids}::uuid[]) AND deleted_at IS NULL AND said_on BETWEEN ${since} AND ${today}
    GROUP BY referrer_id`.execute(trx);
  return rows;
}
