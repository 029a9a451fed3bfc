import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../../shared/time/day.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../../test/support/test-organisation.ts';
import { runWaitingFit } from './run-waiting-fit.ts';
import { seedOrders } from './seed-orders.fixture.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let ids: string[];

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
  ids = await seedOrders(organisation, 300);
  await fitNow();
});
afterAll(() => opened.close());

async function fitNow() {
  await organisation.as('manager').value.fitNow();
  const { database, organisationId, now } = organisation;
  await runWaitingFit({ database, organisationId, now: () => now });
}

test('the most valuable stand first, each with whether they still buy', async () => {
  const { items, hasMore } = await organisation.as('staff').value.list({});
  expect([items.length, hasMore]).toEqual([50, true]);
  const amounts = items.map(({ nextYear }) => nextYear!.midMinor);
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  for (const { alive } of items) {
    expect(alive!.low).toBeLessThanOrEqual(alive!.mid);
    expect(alive!.mid).toBeLessThanOrEqual(alive!.high);
  }
});

test('pages follow on and end', async () => {
  const { value } = organisation.as('staff');
  const all = await value.list({ limit: 1000, sort: 'orders' });
  const second = await value.list({ from: 250, sort: 'orders' });
  expect(second.hasMore).toBe(false);
  expect(second.items).toEqual(all.items.slice(250));
});

test('a name finds its buyers', async () => {
  const { items } = await organisation.as('staff').value.list({ query: 'Buyer 17' });
  expect(items.every(({ name }) => name.includes('17'))).toBe(true);
});

test('who may not see a customer does not see what they are worth', async () => {
  const ownerId = organisation.staffIds.outsider;
  await organisation.as('administrator').customers.reassignOwner({ customerIds: [ids[0]!], ownerId });
  const { items } = await organisation.as('staff').value.list({ limit: 1000 });
  expect(items.map(({ customerId }) => customerId)).not.toContain(ids[0]);
  const attempt = organisation.as('staff').value.ofCustomer({ customerId: ids[0]! });
  await expect(attempt).rejects.toMatchObject({ cause: { code: 'not-found' } });
});

test('the base is a range beside the plain formula, and its histogram counts everyone', async () => {
  const { base, holdout } = (await organisation.as('manager').value.base())!;
  expect(base.nextYear!.lowMinor).toBeLessThan(base.nextYear!.highMinor);
  expect(base.overYears!.midMinor).toBeGreaterThan(base.nextYear!.midMinor);
  expect(base.histogram.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(300, -1);
  const plain = await organisation.read(({ trx }) =>
    trx.selectFrom('customer_values').select('plain_minor').execute(),
  );
  const summed = plain.reduce((sum, { plain_minor }) => sum + plain_minor!, 0);
  expect(base.plainMinor / summed).toBeCloseTo(1, 6);
  expect(holdout!.actual).toBeGreaterThan(0);
});

test('a manager may say from which day on orders are held back', async () => {
  const { assumptions, holdout } = (await organisation.as('manager').value.base())!;
  const holdoutFrom = addDays(holdout!.splitOn, -30);
  await organisation.as('manager').value.changeAssumptions({ ...assumptions, holdoutFrom });
  await fitNow();
  const later = (await organisation.as('manager').value.base())!.holdout!;
  expect(later.splitOn).toBe(holdoutFrom);
  expect(later.customers).toBeLessThan(holdout!.customers);
});

test('a day with orders on one side only is refused, and everything stays as it was', async () => {
  const { assumptions } = (await organisation.as('manager').value.base())!;
  for (const holdoutFrom of ['2000-01-01', '2100-01-01'])
    await expect(
      organisation.as('manager').value.changeAssumptions({ ...assumptions, holdoutFrom }),
    ).rejects.toMatchObject({ cause: { messageKey: 'value:assumptions.nothingHeldBack' } });
  expect((await organisation.as('manager').value.base())!.assumptions).toEqual(assumptions);
});

test('other assumptions are another plain value, kept in the audit and reckoned anew', async () => {
  const before = (await organisation.as('manager').value.base())!;
  const assumptions = { ...before.assumptions, advertisingMinor: 50_000 };
  await organisation.as('manager').value.changeAssumptions(assumptions);
  expect(await organisation.as('staff').value.fitState()).toMatchObject({ state: 'waiting' });
  await fitNow();
  const after = (await organisation.as('manager').value.base())!;
  expect(after.base.plainMinor).toBeLessThan(before.base.plainMinor);
  expect(after.base.nextYear).toEqual(before.base.nextYear);
  const acts = await organisation.read(({ trx }) =>
    trx.selectFrom('audit_entries').select('action').execute(),
  );
  expect(acts).toContainEqual({ action: 'value.changeAssumptions' });
});

test('what somebody is worth who never ordered in our currency is not known', async () => {
  const customerId = uuidv7();
  const administrator = organisation.as('administrator');
  await administrator.customers.add({ id: customerId, kind: 'person', name: 'Dollar Buyer' });
  await administrator.purchases.record({
    ...{ id: uuidv7(), customerId, number: uuidv7(), currency: 'USD', amountMinor: 9_900 },
    orderedAt: organisation.now.toISOString(),
  });
  await fitNow();
  const { items } = await administrator.value.list({ query: 'Dollar' });
  expect(items).toMatchObject([{ customerId, orders: 1, nextYear: null, plain: null }]);
  expect(await administrator.value.ofCustomer({ customerId })).toBeNull();
  const found = await organisation.as('manager').value.base();
  expect(found!.base).toMatchObject({ customers: 300, withoutAmount: 1 });
});
