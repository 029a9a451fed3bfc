import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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

async function take(text: string, { isDryRun = false } = {}) {
  const id = uuidv7();
  const place = { database: opened.database, organisationId: organisation.organisationId };
  const preview = await storeFile({
    ...{ ...place, now: organisation.now, staffId: organisation.staffIds.manager, id },
    ...{ kind: 'customers', fileName: 'brought.csv', bytes: once(text) },
  });
  await writeUnclocked(place.database, place.organisationId, (scope) =>
    startImport(scope, { id, mapping: preview.mapping, isDryRun }),
  );
  const counts = await runImport({ ...place, now: () => organisation.now }, id);
  const problems = await organisation.read((scope) => listProblems(scope, id));
  return { counts, problems: problems.map(({ line, messageKey }) => `${line} ${messageKey.split('.')[1]}`) };
}

async function brought() {
  const { referrals, customers } = await organisation.as('manager').referrals.list();
  const nameOf = (id: string) => customers.find((one) => one.id === id)?.name ?? '?';
  return referrals
    .map(({ customerId, referrerId }) => `${nameOf(referrerId)} > ${nameOf(customerId)}`)
    .toSorted();
}

test('who referred a customer comes in by name or address, of a customer or of another line', async () => {
  await organisation.as('staff').customers.add({
    ...{ id: uuidv7(), kind: 'person', name: 'Wang Fang 王芳' },
    identities: [{ id: uuidv7(), kind: 'email', display: 'fang@huarui.example' }],
  });
  const file = `Name,E-mail,Referred by
Li,li@huarui.example,fang@HUARUI.example
He,he@huarui.example,Xu Min
Xu Min,xu@huarui.example,Li
`;
  const { counts, problems } = await take(file);
  expect(counts).toMatchObject({ added: 3, rejected: 0 });
  expect(problems).toEqual([]);
  expect(await brought()).toEqual(['Li > Xu Min', 'Wang Fang 王芳 > Li', 'Xu Min > He']);
});

test('nobody, several, oneself and a circle are reported, and the customer comes in all the same', async () => {
  const file = `姓名,邮箱,推荐人
张伟,wei@a.example,没有此人
张伟,wei@b.example,
李娜,na@a.example,张伟
王芳,fang@a.example,fang@a.example
赵敏,min@a.example,孙丽
孙丽,li@a.example,赵敏
`;
  const { counts, problems } = await take(file);
  expect(counts).toMatchObject({ added: 6, rejected: 0 });
  expect(problems).toEqual(['2 unknownReferrer', '4 severalReferrers', '5 ownReferrer', '7 referralLoop']);
  expect(await brought()).toEqual(['孙丽 > 赵敏']);
});

test('a referrer further down than one batch is found at the end, and by a check too', async () => {
  const between = Array.from({ length: 600 }, (_, index) => `Guest ${index},guest${index}@a.example,`);
  const lines = ['Li,li@a.example,Xu Min', ...between, 'Xu Min,xu@a.example,nobody'];
  const file = ['Name,E-mail,Referred by', ...lines, ''].join('\n');
  expect((await take(file, { isDryRun: true })).problems).toEqual(['603 unknownReferrer']);
  expect((await take(file)).problems).toEqual(['603 unknownReferrer']);
  expect(await brought()).toEqual(['Xu Min > Li']);
});

test('the same file again does not bring back what was taken back', async () => {
  const file = 'Name,E-mail,Referred by\nLi,li@a.example,Xu Min\nXu Min,xu@a.example,\n';
  await take(file);
  expect((await take(file)).counts).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  const manager = organisation.as('manager').referrals;
  const { customerId } = (await manager.list()).referrals[0]!;
  const { referredBy } = await manager.ofCustomer({ customerId });
  await manager.remove({ id: referredBy!.id, customerId });
  await take(file);
  expect(await brought()).toEqual([]);
});
