import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { NewCustomer } from '../../../shared/features/customers/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { seekAllDuplicates } from './seek-duplicates.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

const customers = () => organisation.as('manager').customers;

async function add(name: string, more: Partial<NewCustomer> = {}, ...identities: string[]): Promise<string> {
  const id = uuidv7();
  await customers().add({
    id,
    kind: 'person',
    name,
    ...more,
    identities: identities.map((display) => ({
      id: uuidv7(),
      kind: display.includes('@') ? 'email' : 'phone',
      display,
    })),
  });
  return id;
}

async function waiting() {
  const { items } = await customers().listDuplicates();
  return items.map(({ older, newer, reasons }) => [older.name, newer.name, ...reasons]);
}

test('a namesake in the other script waits as soon as it is written', async () => {
  await add('陈立群');
  await add('Liqun Chen');
  expect(await waiting()).toEqual([['陈立群', 'Liqun Chen', 'name']]);
});

test('a phone written otherwise is the same phone', async () => {
  await add('陈立群', {}, '138 0013 8000');
  await add('老陈', {}, '+86 (0)138-0013-8000');
  expect(await waiting()).toEqual([['陈立群', '老陈', 'phone']]);
});

test('two who only sound alike wait when they work at one company', async () => {
  const companyId = await add('佳美宾馆用品', { kind: 'company' });
  await add('陈立群', { companyId });
  await add('陳立群', { companyId });
  await add('陈丽群', {});
  expect(await waiting()).toEqual([['陈立群', '陳立群', 'similarName', 'company']]);
});

test('namesakes at two companies are two people', async () => {
  await add('Anna Keller', { companyId: await add('Keller AG', { kind: 'company' }) });
  await add('Anna Keller', { companyId: await add('Huber KG', { kind: 'company' }) });
  expect(await waiting()).toEqual([]);
});

test('a pair said to be two people never comes back', async () => {
  const [keptId, mergedId] = [await add('Anna Keller'), await add('Keller Anna')];
  await customers().dismissDuplicate({ keptId, mergedId });
  await organisation.write((scope) => seekAllDuplicates(scope, organisation.now));
  await customers().addIdentity({
    customerId: mergedId,
    identity: { id: uuidv7(), kind: 'email', display: 'anna@keller.example' },
  });
  expect(await waiting()).toEqual([]);
});

test('a pair leaves the list when its reason goes', async () => {
  await add('Anna Keller');
  const id = await add('Keller Anna');
  expect(await waiting()).toHaveLength(1);
  await customers().change({ id, before: {}, after: { name: 'Berta Huber' } });
  expect(await waiting()).toEqual([]);
});

test('a person that turns out to be a company is compared as one, by its other name too', async () => {
  await add('Acme', { kind: 'company' });
  const id = await add('Huarui', { otherName: 'Acme Limited' });
  await customers().change({ id, before: {}, after: { kind: 'company' } });
  expect(await waiting()).toEqual([['Acme', 'Huarui', 'name']]);
});

test('obvious ones merge in one go, three into one, and split again', async () => {
  for (const name of ['陈立群', 'Chen Liqun', 'Liqun Chen']) await add(name, {}, '13800138000');
  await add('Anna Keller');
  await add('Keller Anna');
  const { items, count, obviousCount } = await customers().listDuplicates();
  expect({ count, obviousCount }).toEqual({ count: 4, obviousCount: 3 });
  const merges = items
    .filter(({ isObvious }) => isObvious)
    .map(({ older, newer }) => ({ id: uuidv7(), keptId: older.id, mergedId: newer.id }));
  await customers().mergeDuplicates({ merges });
  expect(await waiting()).toEqual([['Anna Keller', 'Keller Anna', 'name']]);
  const kept = await customers().get({ id: items[0]!.newer.id });
  expect(kept.merges).toHaveLength(2);
  await customers().split({ id: kept.merges[0]!.id });
  expect(await waiting()).toHaveLength(2);
});

test('a name that very many bear, and a switchboard, say nothing', async () => {
  for (let at = 0; at < 9; at++) await add('采购部', {}, '+86 21 6888 1234');
  await organisation.write((scope) => seekAllDuplicates(scope, organisation.now));
  expect(await waiting()).toEqual([]);
});

test('what an import or an older Kith left without keys is found by the nightly search', async () => {
  await add('Anna Keller');
  await add('Keller Anna');
  await organisation.write(async ({ trx }) => {
    await trx.deleteFrom('likely_duplicates').execute();
    await trx.updateTable('customers').set({ name_key: null, other_name_key: null }).execute();
  });
  expect(await waiting()).toEqual([]);
  await organisation.write((scope) => seekAllDuplicates(scope, organisation.now));
  expect(await waiting()).toEqual([['Anna Keller', 'Keller Anna', 'name']]);
});

test('a pair with a customer one may not see is not shown', async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
  await add('Anna Keller', { ownerId: organisation.staffIds.manager });
  await add('Keller Anna');
  expect((await organisation.as('outsider').customers.listDuplicates()).count).toBe(0);
  expect((await customers().listDuplicates()).count).toBe(1);
});
