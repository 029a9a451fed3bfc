import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let id: string;
const morning = new Date('2026-03-02T02:10:00Z');

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation.now = morning;
  id = uuidv7();
  await organisation
    .as('staff')
    .customers.add({ id, kind: 'person', name: '王芳', ownerId: organisation.staffIds.staff });
});

async function looksAs(person: TestPerson) {
  const { whose, looks } = await organisation.as(person).customers.looks({ customerId: id });
  const nameOf = (staffId: string) =>
    Object.entries(organisation.staffIds).find(([, known]) => known === staffId)?.[0];
  return { whose, looks: looks.map(({ name: _, ...look }) => ({ ...look, staffId: nameOf(look.staffId) })) };
}
const hourAt = '2026-03-02T02:00:00.000Z';

test('the owner sees who opened the customer’s page, once an hour', async () => {
  await organisation.as('colleague').customers.get({ id });
  organisation.now = new Date('2026-03-02T02:50:00Z');
  await organisation.as('colleague').customers.get({ id });
  await organisation.as('colleague').sync.card({ customerId: id });
  expect(await looksAs('staff')).toEqual({
    whose: 'everybody',
    looks: [{ staffId: 'colleague', hourAt, surface: 'console' }],
  });
});

test.each([
  ['history', (person: TestPerson) => organisation.as(person).interactions.history({ customerId: id })],
  ['brief', (person: TestPerson) => organisation.as(person).handovers.brief({ customerId: id })],
])('who reads the %s alone has looked as well', async (_, read) => {
  await read('colleague');
  expect((await looksAs('staff')).looks).toEqual([{ staffId: 'colleague', hourAt, surface: 'console' }]);
});

test('a card fetched to be opened on a device is a look, a mere sync is none', async () => {
  const deviceId = uuidv7();
  const device = organisation.as('colleague', { deviceId });
  await device.sync.pull({ cursor: null, accessEpoch: null, directoryVersion: null });
  expect((await looksAs('staff')).looks).toEqual([]);
  await device.sync.card({ customerId: id });
  expect((await looksAs('staff')).looks).toEqual([{ staffId: 'colleague', hourAt, surface: 'extension' }]);
});

test('a device tells later what it showed without a line', async () => {
  const device = organisation.as('colleague', { deviceId: uuidv7() });
  await device.customers.noteLooks({
    looks: [
      { customerId: id, hourAt: '2026-03-01T09:00:00.000Z' },
      { customerId: id, hourAt: '2026-03-01T09:00:00.000Z' },
      { customerId: id, hourAt: '2026-03-09T09:00:00.000Z' },
      { customerId: uuidv7(), hourAt: '2026-03-01T09:00:00.000Z' },
    ],
  });
  expect((await looksAs('administrator')).looks).toEqual([
    { staffId: 'colleague', hourAt: '2026-03-01T09:00:00.000Z', surface: 'extension' },
  ]);
});

test('others, their bosses too, see their own looks only', async () => {
  await organisation.as('colleague').customers.get({ id });
  await organisation.as('manager').customers.get({ id });
  for (const person of ['colleague', 'manager'] as const)
    expect(await looksAs(person)).toEqual({
      whose: 'mine',
      looks: [{ staffId: person, hourAt, surface: 'console' }],
    });
});

test('a look is never changed', async () => {
  await organisation.as('colleague').customers.get({ id });
  const change = organisation.write(({ trx }) =>
    trx.updateTable('customer_looks').set({ staff_id: organisation.staffIds.outsider }).execute(),
  );
  await expect(change).rejects.toMatchObject({ code: '42501' });
});

test('a look waits for nobody who writes', async () => {
  await organisation.write(async () => {
    await organisation.as('colleague').customers.get({ id });
  });
  expect((await looksAs('staff')).looks).toHaveLength(1);
});
