import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewPurchase } from '../../../shared/features/purchases/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());

async function addCustomer() {
  const id = uuidv7();
  await organisation.as('staff').customers.add({ id, kind: 'person', name: 'Ann' });
  return id;
}

function order(customerId: string, number: string, fields: Partial<NewPurchase> = {}): NewPurchase {
  return {
    id: uuidv7(),
    customerId,
    number,
    orderedAt: '2026-02-01T00:00:00.000Z',
    currency: 'CNY',
    amountMinor: 12_050,
    lines: [{ product: '茶叶', quantity: 2.5, amountMinor: 12_050 }],
    ...fields,
  };
}

test('a purchase is listed with its lines and exact amounts', async () => {
  const customerId = await addCustomer();
  const input = order(customerId, 'A-1', { amountMinor: 9_007_199_254_740_991 });
  await organisation.as('staff').purchases.record(input);
  const { items } = await organisation.as('colleague').purchases.list({ customerId });
  expect(items).toEqual([{ ...input, kind: 'order', costMinor: null }]);
});

test('the same number recorded again takes the new state and keeps its id', async () => {
  const [customerId, other] = [await addCustomer(), await addCustomer()];
  const { purchases } = organisation.as('staff');
  const id = await purchases.record(order(customerId, 'B-1'));
  expect(await purchases.record(order(other, 'B-1', { amountMinor: 5, lines: [] }))).toBe(id);
  expect((await purchases.list({ customerId })).items).toEqual([]);
  expect((await purchases.list({ customerId: other })).items).toMatchObject([
    { id, amountMinor: 5, lines: [] },
  ]);
});

test('the number of a purchase can be corrected', async () => {
  const customerId = await addCustomer();
  const { purchases } = organisation.as('staff');
  const input = order(customerId, 'C-1');
  await purchases.record(input);
  await purchases.record({ ...input, number: 'C-2' });
  expect((await purchases.list({ customerId })).items).toMatchObject([{ id: input.id, number: 'C-2' }]);
});

test('a removed purchase comes back when it is recorded again', async () => {
  const customerId = await addCustomer();
  const { purchases } = organisation.as('staff');
  const id = await purchases.record(order(customerId, 'D-1'));
  await purchases.remove({ id });
  expect((await purchases.list({ customerId })).items).toEqual([]);
  await purchases.record(order(customerId, 'D-1'));
  expect((await purchases.list({ customerId })).items).toMatchObject([{ id }]);
});

test('purchases come newest first in pages of thirty', async () => {
  const customerId = await addCustomer();
  const { purchases } = organisation.as('staff');
  for (let n = 0; n < 31; n += 1) {
    const orderedAt = new Date(Date.UTC(2026, 0, (n % 5) + 1)).toISOString();
    await purchases.record(order(customerId, `E-${n}`, { orderedAt }));
  }
  const first = await purchases.list({ customerId });
  const second = await purchases.list({ customerId, before: first.next });
  expect([first.items.length, second.items.length, second.next]).toEqual([30, 1, null]);
  expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(31);
});
