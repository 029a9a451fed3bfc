import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type {
  PurchaseLine,
  PurchasePage,
  PurchasePlace,
  PurchaseQuery,
} from '../../../shared/features/purchases/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';

const pageSize = 30;

/** In the order they were written on the purchase. */
const linesOfPurchase = sql<PurchaseLine[]>`(
  SELECT coalesce(json_agg(json_build_object('product', line.product, 'quantity', line.quantity,
    'amountMinor', line.amount_minor) ORDER BY line.position), '[]'::json)
  FROM purchase_lines AS line
  WHERE line.organisation_id = purchases.organisation_id AND line.purchase_id = purchases.id)`;

/** Newest first. */
export async function listPurchases(
  scope: ReadScope,
  session: Session,
  { customerId, before }: z.output<typeof PurchaseQuery>,
): Promise<PurchasePage> {
  const id = await requireCustomerId(scope, session, customerId);
  const rows = await scope.trx
    .selectFrom('purchases')
    .select(['id', 'customer_id as customerId', 'number', 'kind', 'currency', 'ordered_at as orderedAt'])
    .select(['amount_minor as amountMinor', 'cost_minor as costMinor', linesOfPurchase.as('lines')])
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', id)
    .where('deleted_at', 'is', null)
    .$if(before !== null, (some) => some.where(isBefore(before!)))
    .orderBy('ordered_at', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  const items = rows.slice(0, pageSize).map((row) => ({ ...row, orderedAt: row.orderedAt.toISOString() }));
  const last = items.at(-1);
  const next = rows.length > pageSize && last ? { orderedAt: last.orderedAt, id: last.id } : null;
  return { items, next };
}

function isBefore({ orderedAt, id }: PurchasePlace) {
  const at = new Date(orderedAt);
  return sql<SqlBool>`(ordered_at < ${at} OR (ordered_at = ${at} AND id > ${id}))`;
}
