import { sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';

const most = 20;

/** Products as purchases name them, those of most customers first. */
export async function findProducts(
  { trx, organisationId }: ReadScope,
  { query }: { query: string },
): Promise<string[]> {
  const { rows } = await sql<{ product: string }>`
    SELECT product FROM purchase_lines AS line
    JOIN purchases ON purchases.organisation_id = line.organisation_id AND purchases.id = line.purchase_id
    WHERE line.organisation_id = ${organisationId} AND purchases.deleted_at IS NULL AND product != ''
      AND strpos(lower(product), lower(${query})) > 0
    GROUP BY product ORDER BY count(DISTINCT customer_id) DESC, product LIMIT ${most}`.execute(trx);
  return rows.map(({ product }) => product);
}
