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

async function add(fields: Partial<NewCustomer> = {}) {
  const id = uuidv7();
  await organisation.as('manager').customers.add({ kind: 'person', name: 'Ann', ...fields, id });
  return id;
}

const page = (id: string) => organisation.as('staff').customers.get({ id });

test('a field another changed meanwhile is not overwritten, other fields are no matter', async () => {
  const id = await add({ title: 'CEO' });
  const { customers } = organisation.as('staff');
  await customers.change({ id, before: { title: 'CEO' }, after: { title: 'Chair' } });
  await expect(
    customers.change({ id, before: { title: 'CEO' }, after: { title: 'CTO' } }),
  ).rejects.toMatchObject({
    cause: { code: 'conflict', messageKey: 'customers:changedMeanwhile' },
  });
  await customers.change({ id, before: { title: 'CEO', tier: null }, after: { tier: 'key' } });
  expect((await page(id)).customer).toMatchObject({ title: 'Chair', tier: 'key' });
});

test('two who change a field to the same agree', async () => {
  const id = await add({ title: 'CEO' });
  const change = { id, before: { title: 'CEO' }, after: { title: 'Chair' } };
  await organisation.as('staff').customers.change(change);
  await organisation.as('colleague').customers.change(change);
  expect((await page(id)).customer.title).toBe('Chair');
});

test('renaming a company stamps the cards of its people', async () => {
  const companyId = await add({ kind: 'company', name: 'Lanting' });
  const personId = await add({ companyId });
  const before = (await page(personId)).version;
  await organisation.as('staff').customers.change({ id: companyId, after: { name: '兰亭' } });
  const after = await page(personId);
  expect(after.version).toBeGreaterThan(before);
  expect(after.customer.companyName).toBe('兰亭');
  expect((await page(companyId)).people).toEqual([{ id: personId, name: 'Ann', title: '' }]);
});

test('a company where people work does not become a person', async () => {
  const companyId = await add({ kind: 'company', name: 'Lanting' });
  const personId = await add({ companyId });
  const { customers } = organisation.as('staff');
  await expect(customers.change({ id: companyId, after: { kind: 'person' } })).rejects.toMatchObject({
    cause: { code: 'conflict', messageKey: 'customers:hasPeople' },
  });
  await customers.change({ id: personId, after: { companyId: null } });
  await customers.change({ id: companyId, after: { kind: 'person' } });
  expect((await page(companyId)).customer.kind).toBe('person');
});

test('a company does not belong to itself', async () => {
  const id = await add({ kind: 'company' });
  await expect(
    organisation.as('staff').customers.change({ id, after: { companyId: id } }),
  ).rejects.toMatchObject({ cause: { messageKey: 'customers:ownCompany' } });
});

test('a customer is given away by its owner, not taken by a colleague', async () => {
  const { staff, colleague } = organisation.staffIds;
  const ids = [await add({ ownerId: staff }), await add()];
  await expect(
    organisation.as('colleague').customers.reassignOwner({ customerIds: ids, ownerId: colleague }),
  ).rejects.toMatchObject({ cause: { code: 'forbidden', messageKey: 'customers:ownersOnly' } });
  expect((await page(ids[1]!)).customer.ownerId).toBeNull();
  await organisation.as('staff').customers.reassignOwner({ customerIds: ids, ownerId: colleague });
  expect((await page(ids[0]!)).ownerName).toBe('colleague');
  expect((await page(ids[1]!)).ownerName).toBe('colleague');
});

test('nobody is made owner who is not a colleague', async () => {
  const id = await add();
  const { customers } = organisation.as('staff');
  const refusal = { cause: { code: 'invalid', messageKey: 'customers:noSuchColleague' } };
  await expect(customers.change({ id, after: { ownerId: uuidv7() } })).rejects.toMatchObject(refusal);
  await expect(customers.reassignOwner({ customerIds: [id], ownerId: uuidv7() })).rejects.toMatchObject(
    refusal,
  );
});

test('customers with a common address, then namesakes, may be duplicates', async () => {
  const email = (display: string) => ({ id: uuidv7(), kind: 'email' as const, display });
  const id = await add({ name: 'Lee', otherName: '李安', identities: [email('lee@d.example')] });
  const namesake = await add({ name: '李安' });
  const sharing = await add({ name: 'A. Lee', identities: [email('LEE@d.example')] });
  await add({ kind: 'company', name: 'lee' });
  expect(await organisation.as('staff').customers.possibleDuplicates({ id })).toEqual([
    { id: sharing, name: 'A. Lee', title: '', via: 'lee@d.example' },
    { id: namesake, name: '李安', title: '', via: null },
  ]);
});
