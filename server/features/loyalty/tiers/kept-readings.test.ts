import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../../test/support/test-organisation.ts';
import { reckonReadings } from './reckon-readings.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  organisation.now = new Date('2026-08-20T02:00:00Z');
});

async function addBuyer(name: string) {
  const customerId = uuidv7();
  const staff = organisation.as('staff');
  await staff.customers.add({
    ...{ id: customerId, kind: 'person', name, ownerId: organisation.staffIds.staff },
  });
  await staff.purchases.record({
    ...{ id: uuidv7(), customerId, number: name, kind: 'order', amountMinor: 5_000, currency: 'CNY' },
    orderedAt: '2026-08-01T02:00:00.000Z',
  });
  await staff.interactions.log({
    ...{ id: uuidv7(), customerId, kind: 'call', direction: 'out', happenedAt: '2026-08-01T02:00:00.000Z' },
  });
  return customerId;
}
const reckon = (from: number) => reckonReadings({ ...organisation, now: organisation.now }, from);
const curve = () => organisation.as('manager').tiers.get({ months: 12 });
const effort = () => organisation.as('manager').tiers.effort({ months: 12 });
const apply = () =>
  organisation.as('manager').tiers.applyCuts({
    ...{ cuts: { months: 12, keyFromMinor: 100_000, regularFromMinor: 10_000 }, reason: 'look', after: null },
  });

test('a large organisation reads what was reckoned that day, and reckons anew the next', async () => {
  await addBuyer('Ann');
  await reckon(1);
  await addBuyer('Bo');
  await reckon(1);
  expect(await curve()).toMatchObject({ customers: 1, totalMinor: 5_000, reckonedOn: '2026-08-20' });
  expect(await effort()).toMatchObject({ reckonedOn: '2026-08-20' });
  organisation.now = new Date('2026-08-21T02:00:00Z');
  await reckon(1);
  expect(await curve()).toMatchObject({ customers: 2, totalMinor: 10_000, reckonedOn: '2026-08-21' });
});

test('a small organisation keeps nothing and always reads the newest', async () => {
  await addBuyer('Ann');
  await reckon(2);
  expect(await curve()).toMatchObject({ customers: 1, reckonedOn: null });
});

test('what was reckoned for all is not shown to who sees only some', async () => {
  await addBuyer('Ann');
  await organisation
    .as('administrator')
    .settings.update({ name: 'Lanting', settings: { customerAccess: 'team' } });
  await reckon(1);
  expect(await organisation.as('outsider').tiers.get({ months: 12 })).toMatchObject({ customers: 0 });
  expect(await organisation.as('staff').tiers.get({ months: 12 })).toMatchObject({ reckonedOn: null });
});

test('other cut points and other minutes are not answered with the old figures', async () => {
  await addBuyer('Ann');
  await reckon(1);
  await apply();
  expect((await effort()).costly).toMatchObject([{ name: 'Ann', tier: 'small', minutes: 15 }]);
  await reckon(1);
  await organisation.as('manager').tiers.changeMinutes({ ...(await effort()).effortMinutes, call: 1 });
  expect((await effort()).costly).toMatchObject([{ minutes: 1 }]);
});

test('who was removed since is on no list', async () => {
  const id = await addBuyer('Ann');
  await apply();
  await reckon(1);
  expect((await effort()).costly).toHaveLength(1);
  await organisation.write(({ trx, now }) =>
    trx.updateTable('customers').set({ deleted_at: now }).where('id', '=', id).execute(),
  );
  expect((await effort()).costly).toEqual([]);
});
