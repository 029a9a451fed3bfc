import { sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { BulletinRow } from './store.ts';

export type Buyer = { customerId: string; quantity: number; lastBoughtAt: Date };

/** Who bought the product in those months and kept some of it, most first. Of who was erased nothing is said. */
export async function loadBuyers(
  { trx, organisationId }: ReadScope,
  { product, bought_within_months: months }: Pick<BulletinRow, 'product' | 'bought_within_months'>,
  now: Date,
): Promise<Buyer[]> {
  const { rows } = await sql<Buyer>`
    SELECT customers.id AS "customerId", quantity, "lastBoughtAt" FROM (
      SELECT customer_id, sum(CASE kind WHEN 'return' THEN -abs(quantity) ELSE quantity END) AS quantity,
        max(ordered_at) FILTER (WHERE kind = 'order') AS "lastBoughtAt"
      FROM purchase_lines AS line
      JOIN purchases ON purchases.organisation_id = line.organisation_id AND purchases.id = line.purchase_id
      WHERE line.organisation_id = ${organisationId} AND product = ${product} AND purchases.deleted_at IS NULL
        AND ordered_at > ${now}::timestamptz - make_interval(months => ${months})
      GROUP BY customer_id) AS bought
    JOIN customers ON customers.organisation_id = ${organisationId} AND customers.id = customer_id
    WHERE quantity > 0 AND "lastBoughtAt" IS NOT NULL AND erased_at IS NULL AND merged_into_id IS NULL
    ORDER BY quantity DESC, customers.id`.execute(trx);
  return rows;
}
