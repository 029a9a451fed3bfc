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
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
});

async function customer(name: string, owner: TestPerson = 'staff') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  await organisation.as('administrator').customers.add({ id, kind: 'person', name, ownerId });
  return id;
}
async function bring(customerId: string, referrerId: string) {
  const id = uuidv7();
  const said = { saidOn: '2026-02-01', source: 'customer' } as const;
  await organisation.as('administrator').referrals.set({ id, customerId, referrerId, ...said });
  return id;
}
/** Who is said to have brought whom, by name. */
async function said(person: TestPerson = 'administrator') {
  const { referrals, customers } = await organisation.as(person).referrals.list();
  const nameOf = (id: string) => customers.find((one) => one.id === id)?.name ?? '?';
  return referrals
    .map(({ customerId, referrerId }) => `${nameOf(referrerId)} > ${nameOf(customerId)}`)
    .toSorted();
}

test('who brought a customer can be said, said otherwise, and taken back', async () => {
  const [ann, bob, cai] = [await customer('Ann'), await customer('Bob'), await customer('Cai')];
  await bring(cai, ann);
  const id = await bring(cai, bob);
  expect(await said()).toEqual(['Bob > Cai']);
  expect(await organisation.as('staff').referrals.ofCustomer({ customerId: cai })).toMatchObject({
    referredBy: { name: 'Bob', source: 'customer', thankedOn: null },
  });
  await organisation.as('staff').referrals.thank({ id, customerId: cai });
  const { brought } = await organisation.as('staff').referrals.ofCustomer({ customerId: bob });
  expect(brought).toMatchObject([{ name: 'Cai', thankedOn: '2026-03-02' }]);
  await organisation.as('staff').referrals.remove({ id, customerId: cai });
  expect(await said()).toEqual([]);
});

test('the card names who brought a customer, as they are called now, to whom may see them', async () => {
  const [ann, bob] = [await customer('Ann'), await customer('Bob', 'outsider')];
  await bring(bob, ann);
  const before = await organisation.as('administrator').sync.card({ customerId: bob });
  expect(before.insight.broughtBy).toMatchObject({ referrerId: ann, name: 'Ann', saidOn: '2026-02-01' });
  await organisation.as('administrator').customers.change({ id: ann, before: {}, after: { name: 'Anna' } });
  const after = await organisation.as('administrator').sync.card({ customerId: bob });
  expect(after.insight.broughtBy?.name).toBe('Anna');
  expect(after.version).toBeGreaterThan(before.version);
  const seen = await organisation.as('outsider').sync.card({ customerId: bob });
  expect(seen.insight.broughtBy?.name).toBe('');
});

test('nobody brings themselves, nor those who brought them', async () => {
  const [ann, bob, cai] = [await customer('Ann'), await customer('Bob'), await customer('Cai')];
  await bring(bob, ann);
  await bring(cai, bob);
  await expect(bring(ann, cai)).rejects.toMatchObject({ cause: { messageKey: 'referrals:loop' } });
  await expect(bring(ann, ann)).rejects.toMatchObject({ cause: { messageKey: 'referrals:oneself' } });
  expect(await said()).toEqual(['Ann > Bob', 'Bob > Cai']);
});

test('a chain shows what colleagues may not see as a place without a name', async () => {
  const [ann, bob] = [await customer('Ann'), await customer('Bob', 'outsider')];
  const [cai, dee] = [await customer('Cai', 'outsider'), await customer('Dee', 'outsider')];
  await bring(bob, ann);
  await bring(dee, cai);
  expect(await said('staff')).toEqual(['Ann > ?']);
  const { brought } = await organisation.as('staff').referrals.ofCustomer({ customerId: ann });
  expect(brought).toMatchObject([{ name: '' }]);
});

test('a chain tells what who was brought has bought, a company with its people, less returns', async () => {
  const [ann, bob] = [await customer('Ann'), await customer('Bob')];
  await bring(bob, ann);
  const { customers, purchases, referrals } = organisation.as('administrator');
  const companyId = uuidv7();
  await customers.add({ id: companyId, kind: 'company', name: 'Rolls Ltd' });
  await customers.change({ id: bob, before: {}, after: { companyId } });
  await bring(companyId, ann);
  const buy = (kind: 'order' | 'return', amountMinor: number) =>
    purchases.record({
      ...{ id: uuidv7(), customerId: bob, number: uuidv7(), kind, currency: 'CNY', amountMinor },
      orderedAt: '2026-02-10T04:00:00Z',
    });
  await buy('order', 70_000);
  await buy('return', -20_000);
  await organisation.write(({ trx, organisationId, now }) =>
    trx
      .insertInto('customer_values')
      .values({
        ...{ organisation_id: organisationId, customer_id: companyId, frequency: 3, computed_at: now },
        ...{ first_on: '2025-01-01', last_on: '2026-02-10', net_minor: 50_000, paid_days: 1 },
        ...{ currency: 'CNY', low_minor: 100, value_minor: 200, high_minor: 400 },
      })
      .execute(),
  );
  const worth = (await referrals.list()).customers.map(({ name, salesMinor, nextYear }) => ({
    ...{ name, salesMinor, nextYear },
  }));
  expect(worth.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'Ann', salesMinor: 0, nextYear: null },
    { name: 'Bob', salesMinor: 50_000, nextYear: null },
    { name: 'Rolls Ltd', salesMinor: 50_000, nextYear: { lowMinor: 100, highMinor: 400 } },
  ]);
});

const merge = async (keptId: string, mergedId: string) => {
  const id = uuidv7();
  await organisation.as('administrator').customers.merge({ id, keptId, mergedId, take: [] });
  return id;
};
const split = (id: string) => organisation.as('administrator').customers.split({ id });

test('a merged customer’s referrals go along both ways, and come back with a split', async () => {
  const [ann, twin] = [await customer('Ann'), await customer('Twin')];
  const [bob, cai] = [await customer('Bob'), await customer('Cai')];
  await bring(twin, bob);
  await bring(cai, twin);
  const id = await merge(ann, twin);
  expect(await said()).toEqual(['Ann > Cai', 'Bob > Ann']);
  await split(id);
  expect(await said()).toEqual(['Bob > Twin', 'Twin > Cai']);
});

test('a merge hides what would make a loop or a second referrer, and a split shows it again', async () => {
  const [ann, bob, twin] = [await customer('Ann'), await customer('Bob'), await customer('Twin')];
  const [dee, eve] = [await customer('Dee'), await customer('Eve')];
  await bring(bob, ann);
  await bring(twin, bob);
  const loop = await merge(ann, twin);
  expect(await said()).toEqual(['Ann > Bob']);
  await split(loop);
  expect(await said()).toEqual(['Ann > Bob', 'Bob > Twin']);
  await bring(ann, dee);
  const twice = await merge(ann, eve);
  await split(twice);
  await bring(eve, dee);
  const both = await merge(eve, ann);
  expect(await said()).toEqual(['Bob > Twin', 'Dee > Eve', 'Eve > Bob']);
  await split(both);
  expect(await said()).toEqual(['Ann > Bob', 'Bob > Twin', 'Dee > Ann', 'Dee > Eve']);
});
