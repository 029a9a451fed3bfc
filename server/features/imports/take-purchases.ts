import { v5 as uuidv5 } from 'uuid';
import { minorPerUnit } from '../../../shared/money/minor-units.ts';
import { inSlices } from '../../db/in-slices.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import type { ImportedOrder } from './group-orders.ts';
import { asProblem, type BatchOutcome, type ImportRun, nothingTaken } from './import-run.ts';
import { problem } from './imported-customer.ts';
import { buyersOf } from './order-buyers.ts';

type Placed = { id: string; customerId: string; order: ImportedOrder; currency: string };

/** Takes orders in. The order number decides: the same order again changes nothing, a corrected one replaces. */
export async function takePurchases(
  scope: WriteScope,
  run: ImportRun,
  records: readonly { line: number; raw: string; value: ImportedOrder }[],
): Promise<BatchOutcome> {
  const outcome = nothingTaken();
  const buyers = await buyersOf(
    scope,
    run,
    records.map((record) => record.value),
  );
  const placed: Placed[] = [];
  for (const record of records) {
    const found = buyers(record.value);
    const said = record.value.customerEmail || record.value.customerPhone || record.value.customerName;
    if (found.length !== 1) {
      const key = found.length === 0 ? 'noCustomer' : 'severalCustomers';
      outcome.problems.push(asProblem(record, problem(key, { value: said })));
      continue;
    }
    const id = uuidv5(`order:${record.value.number}`, scope.organisationId);
    placed.push({
      id,
      customerId: found[0]!,
      order: record.value,
      currency: record.value.currency || run.settings.currency,
    });
  }
  const before = await heldOrders(scope, placed);
  const changed = placed.filter(({ order, currency, customerId }) => {
    const held = before.get(order.number);
    const amount = Math.round(order.amount * minorPerUnit(currency));
    return (
      !held || held.amount_minor !== amount || held.customer_id !== customerId || held.currency !== currency
    );
  });
  await writeOrders(scope, run, changed, before);
  await touchCustomers(
    scope,
    changed.flatMap(({ customerId, order }) => [
      customerId,
      before.get(order.number)?.customer_id ?? customerId,
    ]),
  );
  const added = changed.filter(({ order }) => !before.has(order.number)).length;
  return { ...outcome, added, updated: changed.length - added, unchanged: placed.length - changed.length };
}

async function heldOrders({ trx, organisationId }: WriteScope, placed: readonly Placed[]) {
  if (placed.length === 0) return new Map<string, never>();
  const rows = await trx
    .selectFrom('purchases')
    .select(['id', 'number', 'amount_minor', 'currency', 'customer_id'])
    .where('organisation_id', '=', organisationId)
    .where(
      'number',
      'in',
      placed.map(({ order }) => order.number),
    )
    .execute();
  return new Map(rows.map((row) => [row.number, row]));
}

async function writeOrders(
  { trx, organisationId, now }: WriteScope,
  run: ImportRun,
  placed: readonly Placed[],
  before: ReadonlyMap<string, { id: string }>,
): Promise<void> {
  if (placed.length === 0) return;
  const idOf = ({ id, order }: Placed) => before.get(order.number)?.id ?? id;
  const rows = placed.map((one) => ({
    organisation_id: organisationId,
    id: idOf(one),
    customer_id: one.customerId,
    number: one.order.number,
    kind: one.order.amount < 0 ? ('return' as const) : ('order' as const),
    ordered_at: one.order.orderedAt,
    currency: one.currency,
    amount_minor: Math.round(one.order.amount * minorPerUnit(one.currency)),
    cost_minor: one.order.cost === null ? null : Math.round(one.order.cost * minorPerUnit(one.currency)),
    origin: 'import' as const,
    origin_detail: run.fileName,
    created_at: now,
  }));
  await trx
    .insertInto('purchases')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'number']).doUpdateSet((eb) => ({
        customer_id: eb.ref('excluded.customer_id'),
        kind: eb.ref('excluded.kind'),
        ordered_at: eb.ref('excluded.ordered_at'),
        currency: eb.ref('excluded.currency'),
        amount_minor: eb.ref('excluded.amount_minor'),
        cost_minor: eb.ref('excluded.cost_minor'),
        deleted_at: null,
      })),
    )
    .execute();
  await trx
    .deleteFrom('purchase_lines')
    .where('organisation_id', '=', organisationId)
    .where('purchase_id', 'in', placed.map(idOf))
    .execute();
  const lines = placed.flatMap((one) =>
    one.order.lines.map((line, position) => ({
      organisation_id: organisationId,
      purchase_id: idOf(one),
      position,
      product: line.product.slice(0, 300),
      quantity: line.quantity,
      amount_minor: Math.round(line.amount * minorPerUnit(one.currency)),
    })),
  );
  await inSlices(lines, (slice) => trx.insertInto('purchase_lines').values(slice).execute());
}
