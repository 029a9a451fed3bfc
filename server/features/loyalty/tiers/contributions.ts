import { sql } from 'kysely';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import type { Buyer, Buyers } from './load-buyers.ts';
import type { TierSetting } from './tier-setting.ts';

export type Contribution = Buyer & {
  /** Sales less cost, where that is known, and less what came back. */
  contributionMinor: number;
  /** Whether anything was ordered or came back in the time looked at. */
  isRecent: boolean;
};

type Bought = { customerId: string; amountMinor: number; isRecent: boolean };

/** Of every buyer who ever ordered, the largest first. */
export async function contributions(
  scope: ReadScope,
  setting: TierSetting,
  buyers: Buyers,
): Promise<Contribution[]> {
  const { visible, buyerIdOf } = buyers;
  const sums = new Map<string, Pick<Contribution, 'contributionMinor' | 'isRecent'>>();
  for (const { customerId, amountMinor, isRecent } of await boughtBy(scope, setting, buyers)) {
    const buyerId = buyerIdOf.get(customerId) ?? customerId;
    const sum = sums.get(buyerId);
    sums.set(buyerId, {
      contributionMinor: (sum?.contributionMinor ?? 0) + amountMinor,
      isRecent: isRecent || sum?.isRecent === true,
    });
  }
  return visible
    .flatMap((buyer) => {
      const sum = sums.get(buyer.id);
      return sum ? [{ ...buyer, ...sum }] : [];
    })
    .sort((a, b) => b.contributionMinor - a.contributionMinor);
}

/** One plain grouping: joined with companies, a table without statistics is planned into minutes. */
async function boughtBy(
  { trx, organisationId }: ReadScope,
  { fromOn, today, timeZone, currency }: TierSetting,
  { buyerIdOf, isEverybody }: Buyers,
): Promise<Bought[]> {
  const day = sql`(ordered_at AT TIME ZONE ${timeZone})::date`;
  const { rows } = await sql<Bought>`
    SELECT customer_id AS "customerId", coalesce(bool_or(${day} >= ${fromOn}), false) AS "isRecent",
      coalesce(sum(CASE kind WHEN 'order' THEN 1 ELSE -1 END * (abs(amount_minor) - abs(coalesce(cost_minor, 0))))
        FILTER (WHERE ${day} >= ${fromOn} AND currency = ${currency}), 0)::bigint AS "amountMinor"
    FROM purchases
    WHERE organisation_id = ${organisationId} AND deleted_at IS NULL AND ${day} <= ${today}
      ${isEverybody ? sql`` : sql`AND customer_id = ANY(${[...buyerIdOf.keys()]}::uuid[])`}
    GROUP BY customer_id`.execute(trx);
  return rows;
}
