import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
const fang = uuidv7();
const acme = uuidv7();

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
  const { customers } = organisation.as('staff');
  await customers.add({
    id: acme,
    kind: 'company',
    name: 'Acme Müller GmbH',
    otherName: '艾克米',
    ownerId: organisation.staffIds.staff,
    tier: 'key',
    identities: [{ id: uuidv7(), kind: 'domain', display: 'acme.example' }],
  });
  await customers.add({
    id: fang,
    kind: 'person',
    name: '王芳',
    otherName: 'Fiona Wang',
    companyId: acme,
    identities: [
      { id: uuidv7(), kind: 'email', display: 'fang_w@acme.example' },
      { id: uuidv7(), kind: 'phone', display: '138 0013 8000' },
    ],
  });
  for (let n = 0; n < 7; n += 1) {
    await customers.add({ id: uuidv7(), kind: 'person', name: `Page ${n % 3}` });
  }
});
afterAll(() => opened.close());

async function found(query: string, filters: object = {}) {
  const page = await organisation.as('outsider').customers.search({ query, ...filters });
  return page.items.map(({ name }) => name);
}

test.each([
  '王',
  '芳',
  'wangfang',
  'wang fang',
  'wf',
  'FIONA',
  'fang_w@',
  '13800138000',
  '+86 138 0013',
  '(138) 0013-8000',
  '0086138',
  'müller 王',
  'muller fang',
  'f',
  'fi',
  'wang f',
  '芳 f',
  'ac',
])('王芳 is found by %j', async (query) => {
  expect(await found(query)).toContain('王芳');
});

test.each(['fangw@', '王芬', '芳王', '%', 'wang zzz', '13900', 'an', '芳 o'])(
  '王芳 is not found by %j',
  async (query) => {
    expect(await found(query)).not.toContain('王芳');
  },
);

test('two characters inside a Chinese name find it', async () => {
  expect(await found('克米')).toEqual(['Acme Müller GmbH']);
  expect(await found('米克')).toEqual([]);
});

test('a name that begins with the word comes before one that merely holds it', async () => {
  expect(await found('acme')).toEqual(['Acme Müller GmbH', '王芳']);
});

test('the pages of a list hold every customer once', async () => {
  const { customers } = organisation.as('outsider');
  const names: string[] = [];
  let after: string | null = null;
  let counted: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof customers.search>> = await customers.search({ limit: 2, after });
    counted ??= page.count;
    names.push(...page.items.map(({ name }) => name));
    after = page.next;
  } while (after);
  expect(counted).toBe(9);
  expect(names).toEqual([
    'Acme Müller GmbH',
    ...['Page 0', 'Page 0', 'Page 0', 'Page 1', 'Page 1', 'Page 2', 'Page 2'],
    '王芳',
  ]);
});

test('filters narrow the list', async () => {
  const owner = organisation.staffIds.staff;
  expect(await found('', { owner })).toEqual(['Acme Müller GmbH']);
  expect(await found('', { owner: 'mine' })).toEqual([]);
  expect(await found('', { owner: 'nobody', companyId: acme })).toEqual(['王芳']);
  expect(await found('', { tier: 'key' })).toEqual(['Acme Müller GmbH']);
  expect(await found('', { kind: 'company' })).toEqual(['Acme Müller GmbH']);
});

test('a promise is late the day after its day where the organisation works', async () => {
  await organisation.write(({ trx, organisationId, now }) =>
    trx
      .insertInto('promises')
      .values({
        organisation_id: organisationId,
        id: uuidv7(),
        customer_id: fang,
        direction: 'we',
        owner_id: organisation.staffIds.staff,
        made_by: organisation.staffIds.staff,
        what: 'Samples',
        due_on: '2026-03-01',
        made_at: now,
      })
      .execute(),
  );
  expect(await found('', { hasLatePromise: true })).toEqual(['王芳']);
  const [row] = (await organisation.as('staff').customers.search({ query: '王芳' })).items;
  expect(row).toMatchObject({
    latePromiseCount: 1,
    companyName: 'Acme Müller GmbH',
    address: 'fang_w@acme.example',
  });

  organisation.now = new Date('2026-03-01T15:59:00Z');
  expect(await found('', { hasLatePromise: true })).toEqual([]);
  organisation.now = new Date('2026-03-01T16:00:00Z');
  expect(await found('', { hasLatePromise: true })).toEqual(['王芳']);
});

test('renaming a company changes what its people are found by', async () => {
  const { customers } = organisation.as('staff');
  await customers.change({ id: acme, before: { name: 'Acme Müller GmbH' }, after: { name: '长安汽车' } });
  expect(await found('changan wang')).toEqual(['王芳']);
  expect(await found('acme müller')).toEqual([]);
});

test.each(['b', 'bulk', '量'])(
  'more than an index is good for are found and counted too: %j',
  async (query) => {
    const crowd = await createTestOrganisation(opened.database, { name: query });
    await crowd.write(({ trx, organisationId, now }) =>
      trx
        .insertInto('customers')
        .values((eb) => ({
          organisation_id: organisationId,
          id: sql`gen_random_uuid()`,
          kind: 'person',
          name: 'Bulk',
          search_text: sql`'bulk\n批量' || generate_series(1, 2001)`,
          created_at: eb.val(now),
          version: 1,
        }))
        .execute(),
    );
    const page = await crowd.as('staff').customers.search({ query, limit: 2 });
    expect(page).toMatchObject({ count: 2001, items: [{ name: 'Bulk' }, { name: 'Bulk' }] });
  },
);
