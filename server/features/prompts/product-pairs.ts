import { sql } from 'kysely';
import type { ProductPair } from '../../../shared/features/prompts/kit.ts';
import { associations } from '../../../shared/statistics/association.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { buyerId, livingCompany } from '../customers/buyer.ts';

/** Older orders say little of what is bought today; so many buyers are enough to see a pair. */
const span = { months: 24, buyers: 50_000 };
const fewest = { together: 8, lift: 1.2 };
const mostPairs = 200;

/** What each buyer ordered, a company with its people as one, the latest buyers first. */
async function loadBaskets({ trx, organisationId }: ReadScope, now: Date): Promise<string[][]> {
  const { rows } = await sql<{ products: string[] }>`
    SELECT (array_agg(DISTINCT product))[1:100] AS products
    FROM purchases
    JOIN customers ON customers.organisation_id = purchases.organisation_id AND customers.id = purchases.customer_id
    ${livingCompany}
    JOIN purchase_lines ON purchase_lines.organisation_id = purchases.organisation_id
      AND purchase_lines.purchase_id = purchases.id
    WHERE purchases.organisation_id = ${organisationId} AND purchases.deleted_at IS NULL
      AND purchases.kind = 'order' AND product <> ''
      AND ordered_at >= ${now}::timestamptz - make_interval(months => ${sql.lit(span.months)})
    GROUP BY ${buyerId}
    ORDER BY max(ordered_at) DESC LIMIT ${sql.lit(span.buyers)}`.execute(trx);
  return rows.map(({ products }) => products);
}

export async function findPairs(scope: ReadScope, now: Date): Promise<ProductPair[]> {
  return associations(await loadBaskets(scope, now), fewest)
    .slice(0, mostPairs)
    .map(({ given, also, together, confidence, lift, liftInterval }) => ({
      ...{ given, also, together, lift, share: confidence, liftLow: liftInterval.low },
    }));
}

export async function keepPairs(
  { trx, organisationId }: WriteScope,
  pairs: readonly ProductPair[],
): Promise<void> {
  await trx.deleteFrom('product_pairs').where('organisation_id', '=', organisationId).execute();
  if (pairs.length === 0) return;
  const rows = pairs.map(({ liftLow, ...pair }, position) => ({
    ...pair,
    ...{ organisation_id: organisationId, position, lift_low: liftLow },
  }));
  await trx.insertInto('product_pairs').values(rows).execute();
}
