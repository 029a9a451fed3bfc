import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ImportKind } from '../../../shared/features/imports/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import { startImport, storeFile } from './begin-import.ts';
import { runImport } from './run-import.ts';
import { listProblems } from './store.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

async function* once(text: string) {
  yield Buffer.from(text);
}

const environment = () => ({
  database: opened.database,
  organisationId: organisation.organisationId,
  now: () => organisation.now,
});

async function store(kind: ImportKind, fileName: string, text: string, isDryRun = false): Promise<string> {
  const id = uuidv7();
  const env = environment();
  const preview = await storeFile({
    ...env,
    now: organisation.now,
    staffId: organisation.staffIds.manager,
    id,
    kind,
    fileName,
    bytes: once(text),
  });
  await writeUnclocked(env.database, env.organisationId, (scope) =>
    startImport(scope, { id, mapping: preview.mapping, isDryRun }),
  );
  return id;
}

async function take(kind: ImportKind, fileName: string, text: string, isDryRun = false) {
  return runImport(environment(), await store(kind, fileName, text, isDryRun));
}

const countRows = (
  table: 'customers' | 'customer_identities' | 'interactions' | 'purchases' | 'import_chunks',
) =>
  organisation.read(async ({ trx }) => {
    const { count } = await trx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  });

const people =
  '姓名,公司,手机,邮箱\n陈立群,佳美宾馆用品,13800138000,liqun@jiamei.example\nAnna Keller,Keller Möbel,,anna@keller.example\n,,,\n王五,,,not an address\n';

test('customers come in with their companies; the bad line is kept aside with its reason', async () => {
  const id = await store('customers', 'people.csv', people);
  expect(await runImport(environment(), id)).toMatchObject({ read: 4, added: 2, rejected: 2 });
  const problems = await organisation.read((scope) => listProblems(scope, id));
  expect(problems.map(({ line, messageKey }) => [line, messageKey])).toEqual([
    [4, 'imports:problem.noName'],
    [5, 'imports:problem.badEmail'],
  ]);
  expect(await countRows('customers')).toBe(4);
});

test('the same file again adds nothing', async () => {
  await take('customers', 'people.csv', people);
  const rows = [await countRows('customers'), await countRows('customer_identities')];
  expect(await take('customers', 'people.csv', people)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  expect([await countRows('customers'), await countRows('customer_identities')]).toEqual(rows);
});

test('the lines set aside can be mended in the report and imported', async () => {
  const id = await store('customers', 'people.csv', people);
  await runImport(environment(), id);
  const report = await organisation.as('manager').imports.report({ id, language: 'en' });
  const mended = report.text.replaceAll('not an address', 'wu@example.com');
  expect(await take('customers', report.fileName, mended)).toMatchObject({ added: 1, rejected: 1 });
});

test('a later file completes what is empty and overwrites nothing', async () => {
  await take('customers', 'a.csv', 'name,email,title\nAnna,anna@keller.example,Buyer\n');
  const counts = await take(
    'customers',
    'b.csv',
    'name,email,title,phone,notes\nAnna K.,anna@keller.example,CEO,+41446681800,likes tea\n',
  );
  expect(counts).toMatchObject({ added: 0, updated: 1 });
  const anna = await organisation.read(({ trx }) =>
    trx
      .selectFrom('customers')
      .select(['name', 'title', 'notes'])
      .where('name', 'like', 'Anna%')
      .executeTakeFirstOrThrow(),
  );
  expect(anna).toEqual({ name: 'Anna', title: 'Buyer', notes: 'likes tea' });
});

test('a check writes nothing and says what would happen', async () => {
  expect(await take('customers', 'people.csv', people, true)).toMatchObject({ added: 2, rejected: 2 });
  expect(await countRows('customers')).toBe(0);
});

test('a run cut off between batches goes on after its last batch', async () => {
  const lines = Array.from({ length: 1200 }, (_, index) => `Person ${index},p${index}@example.org`);
  const id = await store('customers', 'many.csv', `name,email\n${lines.join('\n')}\n`);
  const cut = {
    ...environment(),
    onProgress: () => {
      throw new Error('the power went');
    },
  };
  await expect(runImport(cut, id)).rejects.toThrow('the power went');
  expect(await countRows('customers')).toBe(500);
  await writeUnclocked(opened.database, organisation.organisationId, (scope) =>
    startImport(scope, { id, mapping: { 0: 'name', 1: 'email' }, isDryRun: false }),
  );
  expect(await runImport(environment(), id)).toMatchObject({ read: 1200, added: 1200 });
  expect(await countRows('customers')).toBe(1200);
});

test('orders find their customer by address; lines of one number are one order; again changes nothing', async () => {
  await take('customers', 'people.csv', people);
  const orders =
    '订单号,邮箱,日期,商品,数量,金额\nA1,liqun@jiamei.example,2026-01-05,小卷,10,120.50\nA1,liqun@jiamei.example,2026-01-05,大卷,1,30\nA2,nobody@x.example,2026-01-06,小卷,1,5\nC3,anna@keller.example,2026-01-07,沙发,1,-99\n';
  const id = await store('purchases', 'orders.csv', orders);
  expect(await runImport(environment(), id)).toMatchObject({ read: 3, added: 2, rejected: 1 });
  expect(await take('purchases', 'orders.csv', orders)).toMatchObject({ added: 0, unchanged: 2 });
  const rows = await organisation.read(({ trx }) =>
    trx.selectFrom('purchases').select(['number', 'kind', 'amount_minor']).orderBy('number').execute(),
  );
  expect(rows).toEqual([
    { number: 'A1', kind: 'order', amount_minor: 15050 },
    { number: 'C3', kind: 'return', amount_minor: -9900 },
  ]);
});

const message = (headers: string, body: string) =>
  `From x Mon Mar  2 10:00:00 2026\n${headers}\n\n${body}\n\n`;

test('mail is kept for customers we have, once, ugly neighbours notwithstanding', async () => {
  await take('customers', 'people.csv', people);
  const mbox = [
    message(
      'From: "陈立群" <LiQun@jiamei.example>\nTo: sales@ours.example\nSubject: =?gb2312?B?sai82w==?=\nMessage-ID: <1@x>\nDate: Mon, 2 Mar 2026 10:00:00 +0800',
      'hello',
    ),
    message('Subject: broken', 'no sender'),
    message('From: stranger@nowhere.example\nMessage-ID: <2@x>', 'hi'),
    message('From: colleague@jiamei.example\nMessage-ID: <3@x>', 'same company, no date'),
  ].join('');
  expect(await take('mail', 'old.mbox', mbox)).toMatchObject({ read: 4, added: 2, skipped: 1, rejected: 1 });
  expect(await take('mail', 'old.mbox', mbox)).toMatchObject({ added: 0, unchanged: 2, skipped: 1 });
  const subjects = await organisation.read(({ trx }) =>
    trx.selectFrom('interactions').select('subject').orderBy('message_id').execute(),
  );
  expect(subjects.map((row) => row.subject)).toEqual(['报价', '']);
});

test('a mail a colleague passed on belongs to the customer who wrote it', async () => {
  await take('customers', 'people.csv', people);
  await organisation.as('administrator').customers.setDomainRule({ domain: 'ours.example', kind: 'own' });
  const mbox = message(
    'From: Lin <lin@ours.example>\nTo: mei@ours.example\nSubject: Fwd: Quote\nMessage-ID: <9@x>',
    '---------- Forwarded message ---------\nFrom: Anna Keller <anna@keller.example>\nDate: Mon, 2 Mar 2026\nSubject: Quote\nTo: <lin@ours.example>\n\nPlease send a quote.',
  );
  expect(await take('mail', 'fwd.mbox', mbox)).toMatchObject({ added: 1 });
  const row = await organisation.read(({ trx }) =>
    trx
      .selectFrom('interactions')
      .innerJoin('customers', 'customers.id', 'interactions.customer_id')
      .select(['customers.name', 'interactions.direction'])
      .executeTakeFirstOrThrow(),
  );
  expect(row).toEqual({ name: 'Anna Keller', direction: 'in' });
});

test('the file is forgotten when its import has ended, and kept while it was only checked', async () => {
  await take('customers', 'people.csv', people, true);
  expect(await countRows('import_chunks')).toBe(1);
  await organisation.write(({ trx }) => trx.deleteFrom('import_chunks').execute());
  await take('customers', 'people.csv', people);
  expect(await countRows('import_chunks')).toBe(0);
});

test('cancelling an import that has ended leaves it as it ended', async () => {
  const id = await store('customers', 'people.csv', people);
  await runImport(environment(), id);
  await organisation.as('manager').imports.cancel({ id });
  expect(await organisation.as('manager').imports.get({ id })).toMatchObject({ state: 'done' });
});

test('people with very many addresses fit into one batch', async () => {
  const lines = Array.from(
    { length: 500 },
    (_, person) =>
      `P${person},${Array.from({ length: 14 }, (_, at) => `p${person}.${at}@example.org`).join(';')}`,
  );
  expect(await take('customers', 'many.csv', `name,email\n${lines.join('\n')}\n`)).toMatchObject({
    added: 500,
  });
  expect(await countRows('customer_identities')).toBe(7000);
});

test('people behind one switchboard stay two, and one person with it stays one', async () => {
  const office =
    'name,phone\nAnna Keller,+41446681800\nBob Huber,+41446681800\nKeller Anna,+41 44 668 18 00\n';
  expect(await take('customers', 'office.csv', office)).toMatchObject({ added: 2, unchanged: 1 });
  expect(await take('customers', 'office.csv', office)).toMatchObject({ added: 0, unchanged: 3 });
});

test('an address two customers share goes to the one of that name, and else to nobody', async () => {
  const { customers } = organisation.as('manager');
  for (const name of ['Anna Keller', 'Bob Huber']) {
    await customers.add({
      ...{ id: uuidv7(), kind: 'person', name },
      identities: [{ id: uuidv7(), kind: 'email', display: 'office@keller.example' }],
    });
  }
  const id = await store(
    'customers',
    'shared.csv',
    'name,email,title\nKeller Anna,office@keller.example,Buyer\nCarl Meier,office@keller.example,Cook\n',
  );
  expect(await runImport(environment(), id)).toMatchObject({ added: 0, updated: 1, rejected: 1 });
  const problems = await organisation.read((scope) => listProblems(scope, id));
  expect(problems).toMatchObject([
    { line: 3, messageKey: 'imports:problem.severalCustomers', details: { value: 'office@keller.example' } },
  ]);
});

test('likely doubles wait in the list when the import has ended', async () => {
  await take('customers', 'people.csv', people);
  await take('customers', 'more.csv', 'name,email\nChen Liqun,chen@gmail.com\n');
  const { items } = await organisation.as('manager').customers.listDuplicates();
  expect(items.map(({ older, newer, reasons }) => [[older.name, newer.name].toSorted(), reasons])).toEqual([
    [['Chen Liqun', '陈立群'], ['name']],
  ]);
});

test.each([
  ['an amount beyond counting', `SO-1,2026-03-01,${'9'.repeat(30)}`, 'badAmount'],
  ['an order number of a page', `${'SO'.repeat(3000)},2026-03-01,10`, 'longNumber'],
  ['a day as a number', 'SO-1,45350,10', 'badDate'],
])('%s is kept aside and the other orders come in', async (_, row, problem) => {
  await take('customers', 'people.csv', people);
  const rows = [row, 'SO-2,2026-03-01,12'].map((each) => `${each},anna@keller.example`);
  const id = await store(
    'purchases',
    'orders.csv',
    `Order number,Date,Amount,Customer e-mail\n${rows.join('\n')}\n`,
  );
  expect(await runImport(environment(), id)).toMatchObject({ read: 2, added: 1, rejected: 1 });
  const problems = await organisation.read((scope) => listProblems(scope, id));
  expect(problems).toMatchObject([{ messageKey: `imports:problem.${problem}` }]);
});

test('a text that is cut inside a letter comes in without the half of it', async () => {
  const long = `${'x'.repeat(199)}😀`;
  const rows = [
    `Anna,${long},anna@keller.example`,
    `${long},,li@keller.example`,
    `Bo,,${long} is no address`,
  ];
  const counts = await take('customers', 'people.csv', `姓名,公司,邮箱\n${rows.join('\n')}\n`);
  expect(counts).toMatchObject({ read: 3, added: 2, rejected: 1 });
});

const peopleOf = (name: string) =>
  organisation.read(({ trx }) =>
    trx
      .selectFrom('customers')
      .select(['id', 'notes', 'company_id', 'erased_at'])
      .where((eb) => eb.or([eb('name', '=', name), eb('erased_at', 'is not', null)]))
      .orderBy('erased_at')
      .execute(),
  );

async function erase(customerId: string, typedName: string) {
  const id = uuidv7();
  const order = { reason: 'asked', askedBy: 'person', purchases: 'keep' } as const;
  await organisation.as('administrator').erasures.order({ id, customerId, typedName, ...order });
  await expect
    .poll(async () => (await organisation.as('administrator').erasures.get({ id })).finishedAt)
    .not.toBeNull();
}

test('who was erased and stands in a file again is somebody new, however often', async () => {
  const file = '姓名,公司,邮箱,备注\nAnna Keller,,anna@keller.example,likes tea\n';
  for (let times = 0; times < 3; times += 1) {
    expect(await take('customers', 'people.csv', file)).toMatchObject({ added: 1, updated: 0 });
    const [anna, ...erased] = (await peopleOf('Anna Keller')).toReversed();
    expect(anna).toMatchObject({ notes: 'likes tea', erased_at: null });
    expect(erased.map(({ notes }) => notes)).toEqual(Array(times).fill(''));
    await erase(anna!.id, 'Anna Keller');
  }
});

test('people of a company that was erased belong to a new one of its name', async () => {
  const file = (name: string) => `姓名,公司,邮箱\n${name},Keller Möbel,\n`;
  await take('customers', 'people.csv', file('Anna'));
  const [before] = await peopleOf('Keller Möbel');
  await erase(before!.id, 'Keller Möbel');
  await take('customers', 'people.csv', file('Bo'));
  const [bo] = (await peopleOf('Bo')).filter(({ erased_at }) => !erased_at);
  const [company] = (await peopleOf('Keller Möbel')).filter(({ erased_at }) => !erased_at);
  expect(bo!.company_id).toBe(company!.id);
});
