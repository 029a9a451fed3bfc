import { sql } from 'kysely';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type YearlyOrders = { amountMinor: number; orderCount: number };

const millisecondsPerYear = 365 * 86_400_000;

/** Orders less returns of the last twelve months, in one currency, by customer; without an order no entry. */
export async function yearlyOrders(
  scope: ReadScope,
  { customerIds, currency, now }: { customerIds: readonly string[]; currency: string; now: Date },
): Promise<Map<string, YearlyOrders>> {
  if (customerIds.length === 0) return new Map();
  const rows = await scope.trx
    .selectFrom('purchases')
    .select([
      'customer_id',
      sql<number>`sum(CASE kind WHEN 'order' THEN amount_minor ELSE -abs(amount_minor) END)`.as(
        'amount_minor',
      ),
      sql<number>`count(*) FILTER (WHERE kind = 'order')`.as('order_count'),
    ])
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', 'in', [...customerIds])
    .where('deleted_at', 'is', null)
    .where('currency', '=', currency)
    .where('ordered_at', '>', new Date(now.getTime() - millisecondsPerYear))
    .where('ordered_at', '<=', now)
    .groupBy('customer_id')
    .execute();
  return new Map(
    rows
      .filter(({ order_count }) => Number(order_count) > 0)
      .map(({ customer_id, amount_minor, order_count }) => [
        customer_id,
        { amountMinor: Number(amount_minor), orderCount: Number(order_count) },
      ]),
  );
}
