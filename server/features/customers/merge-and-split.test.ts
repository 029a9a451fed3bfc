import fc from 'fast-check';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewCustomer } from '../../../shared/features/customers/model.ts';
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

const api = () => organisation.as('staff');

async function addCustomer(name: string, fields: Partial<NewCustomer> & { addresses?: string[] } = {}) {
  const { addresses = [], kind = 'person', ...rest } = fields;
  const id = uuidv7();
  const identities = addresses.map((display) => ({ id: uuidv7(), kind: 'email' as const, display }));
  await api().customers.add({ id, kind, name, identities, ...rest });
  return id;
}

async function logMail(customerId: string, messageId: string | null, text = 'hello') {
  const id = uuidv7();
  const happenedAt = '2026-02-01T00:00:00Z';
  await api().interactions.log({
    id,
    customerId,
    kind: 'mail',
    direction: 'in',
    happenedAt,
    text,
    messageId,
  });
  return id;
}

async function order(customerId: string, number: string) {
  const orderedAt = '2026-02-01T00:00:00Z';
  const fields = { number, orderedAt, currency: 'CNY', amountMinor: 100 };
  await api().purchases.record({ id: uuidv7(), customerId, ...fields });
}

async function promise(customerId: string) {
  await api().promises.make({
    id: uuidv7(),
    customerId,
    direction: 'we',
    what: 'Samples',
    dueOn: '2026-04-01',
  });
}

async function merge(keptId: string, mergedId: string, take: 'name'[] = []) {
  const id = uuidv7();
  await api().customers.merge({ id, keptId, mergedId, take });
  return id;
}

/** Everything kept about customers, but the stamps that say when something last changed. */
async function everything() {
  const tables = [
    'customers',
    'customer_identities',
    'interactions',
    'purchases',
    'promises',
    'prompt_answers',
  ];
  return organisation.read(async ({ trx }) => {
    const found: Record<string, unknown> = {};
    for (const table of [...tables, 'match_rejections']) {
      const { rows } =
        await sql`SELECT to_jsonb(t) - 'version' AS row FROM ${sql.table(table)} t ORDER BY id`.execute(trx);
      found[table] = rows;
    }
    return found;
  });
}

type Side = {
  addresses: string[];
  mails: string[];
  orders: number;
  promises: number;
  people: number;
  rejected: string | null;
  title: string;
  notes: string;
};

const side: fc.Arbitrary<Side> = fc.record({
  addresses: fc.uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example')),
  mails: fc.uniqueArray(fc.constantFrom('<1>', '<2>', '<3>')),
  orders: fc.nat(2),
  promises: fc.nat(2),
  people: fc.nat(2),
  rejected: fc.constantFrom(null, 'a@x.example', 'b@x.example'),
  title: fc.constantFrom('', 'CEO'),
  notes: fc.constantFrom('', 'likes tea', 'likes coffee'),
});

async function arrange(name: string, { addresses, title, notes, ...rest }: Side) {
  const id = await addCustomer(name, { kind: 'company', addresses, title, notes });
  for (const messageId of rest.mails) await logMail(id, messageId);
  for (let n = 0; n < rest.orders; n += 1) await order(id, uuidv7());
  for (let n = 0; n < rest.promises; n += 1) await promise(id);
  for (let n = 0; n < rest.people; n += 1) await addCustomer('Person', { companyId: id });
  if (rest.rejected)
    await api().customers.rejectMatch({ id: uuidv7(), customerId: id, address: rest.rejected });
  return id;
}

test('a merge and its split leave everything as it was', async () => {
  await fc.assert(
    fc.asyncProperty(side, side, async (one, other) => {
      const [keptId, mergedId] = [await arrange('Lanting', one), await arrange('兰亭', other)];
      const before = await everything();
      const id = await merge(keptId, mergedId);
      expect(await everything()).not.toEqual(before);
      await api().customers.split({ id });
      expect(await everything()).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

test('the kept customer has all of both, each address and mail once', async () => {
  const keptId = await addCustomer('Ann', { addresses: ['ann@m.example', 'both@m.example'] });
  const mergedId = await addCustomer('安', { addresses: ['both@m.example', 'an@m.example'], title: 'CEO' });
  await logMail(keptId, '<m1>');
  await logMail(mergedId, '<m1>');
  await logMail(mergedId, '<m2>');
  await order(mergedId, 'M-1');
  await promise(mergedId);
  const preview = await api().customers.previewMerge({ keptId, mergedId });
  expect(preview.gains).toMatchObject({
    identities: [{ value: 'an@m.example' }],
    ...{ interactions: 1, purchases: 1, promises: 1, people: 0 },
  });
  expect(preview.differences).toEqual([
    { field: 'name', kept: 'Ann', merged: '安', result: 'Ann' },
    { field: 'title', kept: '', merged: 'CEO', result: 'CEO' },
  ]);

  await merge(keptId, mergedId);
  const page = await api().customers.get({ id: keptId });
  expect(page.customer).toMatchObject({ name: 'Ann', otherName: '安', title: 'CEO' });
  expect(page.identities.map(({ value }) => value)).toEqual([
    'ann@m.example',
    'both@m.example',
    'an@m.example',
  ]);
  expect((await api().interactions.history({ customerId: keptId })).items).toHaveLength(2);
  expect((await api().purchases.list({ customerId: keptId })).items).toHaveLength(1);
  expect((await api().customers.matchAddress({ address: 'an@m.example' })).outcome).toMatchObject({
    state: 'matched',
    candidates: [{ customerId: keptId }],
  });
  expect((await api().customers.search({ query: '安' })).items.map(({ id }) => id)).toEqual([keptId]);
});

test('what was added and changed since the merge stays with the kept customer', async () => {
  const keptId = await addCustomer('Ann', { addresses: ['ann@s.example'] });
  const mergedId = await addCustomer('Bob', { addresses: ['bob@s.example'], title: 'CEO' });
  const id = await merge(keptId, mergedId);
  await logMail(keptId, '<later>');
  await api().customers.change({ id: keptId, after: { notes: 'met in May' } });
  await api().customers.addIdentity({
    customerId: keptId,
    identity: { id: uuidv7(), kind: 'email', display: 'new@s.example' },
  });
  await api().customers.split({ id });

  const kept = await api().customers.get({ id: keptId });
  expect(kept.customer).toMatchObject({ notes: 'met in May', title: '' });
  expect(kept.identities.map(({ value }) => value)).toEqual(['ann@s.example', 'new@s.example']);
  expect((await api().interactions.history({ customerId: keptId })).items).toHaveLength(1);
  const merged = await api().customers.get({ id: mergedId });
  expect(merged.customer).toMatchObject({ id: mergedId, name: 'Bob', title: 'CEO' });
  expect(merged.identities.map(({ value }) => value)).toEqual(['bob@s.example']);
});

test('what a device writes to a customer that was merged away reaches the kept one', async () => {
  const keptId = await addCustomer('Ann');
  const mergedId = await addCustomer('Ann B.');
  await merge(keptId, mergedId);
  await logMail(mergedId, '<offline>');
  expect((await api().interactions.history({ customerId: keptId })).items).toHaveLength(1);
  expect((await api().customers.get({ id: mergedId })).customer.id).toBe(keptId);
});

test('a person added to a company that was merged away belongs to the kept one', async () => {
  const keptId = await addCustomer('Lanting', { kind: 'company' });
  const mergedId = await addCustomer('Lan Ting', { kind: 'company' });
  await merge(keptId, mergedId);
  const id = await addCustomer('Ann', { companyId: mergedId });
  expect((await api().customers.get({ id })).customer.companyId).toBe(keptId);
});

test('merging and splitting twice with the same id is once', async () => {
  const [keptId, mergedId] = [await addCustomer('Ann'), await addCustomer('Ann B.')];
  const id = await merge(keptId, mergedId);
  await api().customers.merge({ id, keptId, mergedId });
  expect((await api().customers.get({ id: keptId })).merges).toMatchObject([{ id, mergedName: 'Ann B.' }]);
  expect(await api().customers.split({ id })).toBe(mergedId);
  expect(await api().customers.split({ id })).toBe(mergedId);
  expect((await api().customers.get({ id: keptId })).merges).toEqual([]);
});

test('of merges one upon the other the newer is split first', async () => {
  const [a, b, c] = [await addCustomer('A'), await addCustomer('B'), await addCustomer('C')];
  const older = await merge(b, a);
  const newer = await merge(c, b);
  await expect(api().customers.split({ id: older })).rejects.toMatchObject({
    cause: { code: 'conflict', messageKey: 'customers:splitNewestFirst' },
  });
  await api().customers.split({ id: newer });
  expect(await api().customers.split({ id: older })).toBe(a);
});

test('a mail hidden as a duplicate shows again when its twin is split away', async () => {
  const [kept, one, two] = [await addCustomer('A'), await addCustomer('B'), await addCustomer('C')];
  await logMail(one, '<twin>');
  const late = await logMail(two, '<twin>');
  const first = await merge(kept, one);
  const second = await merge(kept, two);
  await api().customers.split({ id: first });
  expect((await api().interactions.history({ customerId: kept })).items.map(({ id }) => id)).toEqual([late]);
  await api().customers.split({ id: second });
  expect((await api().interactions.history({ customerId: two })).items.map(({ id }) => id)).toEqual([late]);
});

test('a person and a company are not merged, nor a customer with itself', async () => {
  const [ann, lanting] = [await addCustomer('Ann'), await addCustomer('Lanting', { kind: 'company' })];
  const refused = (messageKey: string) => ({ cause: { code: 'invalid', messageKey } });
  await expect(merge(ann, lanting)).rejects.toMatchObject(refused('customers:mergeKinds'));
  await expect(merge(ann, ann)).rejects.toMatchObject(refused('customers:mergeSame'));
});

test('a colleague’s customer is merged away only by them or a manager', async () => {
  const keptId = await addCustomer('Ann');
  const mergedId = await addCustomer('Ann B.', { ownerId: organisation.staffIds.colleague });
  await expect(merge(keptId, mergedId)).rejects.toMatchObject({
    cause: { code: 'forbidden', messageKey: 'customers:ownersOnly' },
  });
  await organisation.as('manager').customers.merge({ id: uuidv7(), keptId, mergedId });
});
