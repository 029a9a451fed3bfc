import { v7 as uuidv7 } from 'uuid';
import { inSlices } from '../db/in-slices.ts';
import { type WriteScope, writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { touchCustomers } from '../features/customers/touch.ts';
import type { InventedHistory } from './invent-history.ts';

type Place = { database: Database; organisationId: string; now: Date };
export type WrittenHistory = InventedHistory & { id: string; ownerId: string };

export async function writeHistories(
  { database, organisationId, now }: Place,
  histories: readonly WrittenHistory[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const perBatch = 100;
  let orderNumber = 10_000;
  for (let from = 0; from < histories.length; from += perBatch) {
    const batch = histories.slice(from, from + perBatch);
    await writeIn(database, { organisationId, now }, async (scope) => {
      await writeEvents(scope, batch);
      orderNumber = await writeOrders(scope, batch, orderNumber);
      await writePromises(scope, batch);
      await touchCustomers(
        scope,
        batch.map((history) => history.id),
      );
    });
    onProgress(Math.min(from + perBatch, histories.length), histories.length);
  }
}

async function writeEvents(
  { trx, organisationId, now }: WriteScope,
  histories: readonly WrittenHistory[],
): Promise<void> {
  const rows = histories.flatMap(({ id, ownerId, events }) =>
    events.map((event) => ({
      organisation_id: organisationId,
      id: uuidv7(),
      customer_id: id,
      kind: event.kind,
      direction: event.direction,
      happened_at: event.at,
      subject: event.subject,
      text: event.text,
      author_id: ownerId,
      message_id: event.kind === 'mail' ? `<${uuidv7()}@lanting.example>` : null,
      origin: 'demo' as const,
      created_at: now,
    })),
  );
  await inSlices(rows, (slice) => trx.insertInto('interactions').values(slice).execute());
}

async function writeOrders(
  { trx, organisationId, now }: WriteScope,
  histories: readonly WrittenHistory[],
  firstNumber: number,
): Promise<number> {
  let number = firstNumber;
  const orders = histories.flatMap(({ id, orders }) =>
    orders.map((order) => ({ ...order, customerId: id, id: uuidv7(), number: `LT-${++number}` })),
  );
  await inSlices(orders, (slice) =>
    trx
      .insertInto('purchases')
      .values(
        slice.map((order) => {
          const amount = order.lines.reduce((sum, line) => sum + line.amountMinor, 0);
          return {
            organisation_id: organisationId,
            id: order.id,
            customer_id: order.customerId,
            number: order.number,
            kind: 'order' as const,
            ordered_at: order.at,
            currency: 'CNY',
            amount_minor: amount,
            cost_minor: Math.round(amount * 0.62),
            origin: 'demo' as const,
            created_at: now,
          };
        }),
      )
      .execute(),
  );
  const lines = orders.flatMap((order) =>
    order.lines.map((line, position) => ({
      organisation_id: organisationId,
      purchase_id: order.id,
      position,
      product: line.product,
      quantity: line.quantity,
      amount_minor: line.amountMinor,
    })),
  );
  await inSlices(lines, (slice) => trx.insertInto('purchase_lines').values(slice).execute());
  return number;
}

async function writePromises(
  { trx, organisationId }: WriteScope,
  histories: readonly WrittenHistory[],
): Promise<void> {
  const promises = histories.flatMap(({ id, ownerId, promises }) =>
    promises.map((promise) => ({ ...promise, id: uuidv7(), customerId: id, ownerId })),
  );
  await inSlices(promises, (slice) =>
    trx
      .insertInto('promises')
      .values(
        slice.map((promise) => ({
          organisation_id: organisationId,
          id: promise.id,
          customer_id: promise.customerId,
          direction: promise.direction,
          owner_id: promise.ownerId,
          what: promise.what,
          quote: promise.quote,
          due_on: promise.dueOn,
          state: promise.state,
          made_at: promise.madeAt,
          made_by: promise.ownerId,
          settled_at: promise.settledAt,
        })),
      )
      .execute(),
  );
  const events = promises.flatMap((promise) => {
    const event = { organisation_id: organisationId, promise_id: promise.id, staff_id: promise.ownerId };
    const made = {
      ...event,
      id: uuidv7(),
      kind: 'made' as const,
      at: promise.madeAt,
      to_due_on: promise.dueOn,
    };
    return promise.state === 'open'
      ? [made]
      : [made, { ...event, id: uuidv7(), kind: promise.state, at: promise.settledAt!, to_due_on: null }];
  });
  await inSlices(events, (slice) => trx.insertInto('promise_events').values(slice).execute());
}
