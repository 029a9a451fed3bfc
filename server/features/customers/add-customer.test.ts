import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

function rowOf(id: string) {
  return organisation.read(({ trx }) =>
    trx.selectFrom('customers').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

function identitiesOf(id: string) {
  return organisation.read(({ trx }) =>
    trx
      .selectFrom('customer_identities')
      .selectAll()
      .where('customer_id', '=', id)
      .orderBy('value')
      .execute(),
  );
}

const newIdentity = (display: string, kind: 'email' | 'phone' = 'email') => ({ id: uuidv7(), kind, display });

test('an added customer is found by name, pinyin, address and phone', async () => {
  const id = uuidv7();
  const identities = [newIdentity('Fang.Wang@Lanting.CN'), newIdentity('138 0013 8000', 'phone')];
  await organisation.as('staff').customers.add({ id, kind: 'person', name: '王芳', identities });
  expect((await rowOf(id)).search_text.split('\n')).toEqual([
    'wangfang',
    '王芳',
    'wf',
    expect.any(String),
    expect.any(String),
  ]);
  expect((await identitiesOf(id)).map(({ value }) => value)).toEqual([
    '+8613800138000',
    'fang.wang@lanting.cn',
  ]);
});

test('adding the same customer twice changes nothing', async () => {
  const input = {
    id: uuidv7(),
    kind: 'person' as const,
    name: 'Ann',
    identities: [newIdentity('ann@a.example')],
  };
  const { customers } = organisation.as('staff');
  await customers.add(input);
  const before = await rowOf(input.id);
  await customers.add({ ...input, name: 'Other' });
  expect(await rowOf(input.id)).toEqual(before);
  expect(await identitiesOf(input.id)).toHaveLength(1);
});

test('an address that cannot be read is refused and nothing is kept', async () => {
  const id = uuidv7();
  const adding = organisation
    .as('staff')
    .customers.add({ id, kind: 'person', name: 'Ann', identities: [newIdentity('not an address')] });
  await expect(adding).rejects.toMatchObject({
    cause: { code: 'invalid', messageKey: 'customers:unreadable.email' },
  });
  await expect(rowOf(id)).rejects.toThrow();
});

test('whoever adds a customer has opened it', async () => {
  const id = uuidv7();
  await organisation.as('colleague').customers.add({ id, kind: 'person', name: 'Ann' });
  const openers = await organisation.read(({ trx }) =>
    trx.selectFrom('opened_customers').select('staff_id').where('customer_id', '=', id).execute(),
  );
  expect(openers).toEqual([{ staff_id: organisation.staffIds.colleague }]);
});

test('a person is not accepted as a company', async () => {
  const { customers } = organisation.as('staff');
  const companyId = uuidv7();
  await customers.add({ id: companyId, kind: 'person', name: 'Ann' });
  await expect(customers.add({ id: uuidv7(), kind: 'person', name: 'Bob', companyId })).rejects.toMatchObject(
    { cause: { messageKey: 'customers:notACompany' } },
  );
});

test('an identity is added once and can be removed', async () => {
  const customerId = uuidv7();
  const { customers } = organisation.as('staff');
  await customers.add({ id: customerId, kind: 'person', name: 'Ann' });
  const identity = newIdentity('"Ann" <ann@shop.example>');
  await customers.addIdentity({ customerId, identity });
  await customers.addIdentity({ customerId, identity: newIdentity('ANN@shop.example') });
  expect((await rowOf(customerId)).search_text).toContain('ann@shop.example');

  await customers.removeIdentity({ customerId, id: identity.id });
  expect(await identitiesOf(customerId)).toMatchObject([{ id: identity.id, deleted_at: organisation.now }]);
  expect((await rowOf(customerId)).search_text).not.toContain('ann@shop.example');
});
