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

async function take(text: string) {
  const id = uuidv7();
  const place = { database: opened.database, organisationId: organisation.organisationId };
  const preview = await storeFile({
    ...{ ...place, now: organisation.now, staffId: organisation.staffIds.manager, id },
    ...{ kind: 'customers', fileName: 'consents.csv', bytes: once(text) },
  });
  await writeUnclocked(place.database, place.organisationId, (scope) =>
    startImport(scope, { id, mapping: preview.mapping, isDryRun: false }),
  );
  const counts = await runImport({ ...place, now: () => organisation.now }, id);
  const problems = await organisation.read((scope) => listProblems(scope, id));
  return { counts, reasons: problems.map(({ messageKey }) => messageKey) };
}

const answers = () =>
  organisation.read(({ trx }) =>
    trx
      .selectFrom('consent_answers')
      .innerJoin('customers', 'customers.id', 'consent_answers.customer_id')
      .select(['name', 'purpose', 'channel', 'state', 'source', 'said_on', 'wording', 'recorded_by'])
      .orderBy('name')
      .orderBy('channel')
      .execute(),
  );

const file = `Name,E-mail,Consent marketing mail,Consent marketing WeChat,Consent date,Consent text
Fang,fang@huarui.example,yes,no,2025-03-01,You may send me offers.
Li,li@huarui.example,,,,
Wu,wu@huarui.example,perhaps,,2025-03-01,
He,he@huarui.example,yes,,,
Xu,xu@huarui.example,yes,,2999-01-01,
`;

test('consents come in with their day and words, and a line that proves nothing is set aside', async () => {
  const { counts, reasons } = await take(file);
  expect(counts).toMatchObject({ added: 2, rejected: 3 });
  expect(reasons).toEqual([
    'imports:problem.badConsent',
    'imports:problem.noConsentDay',
    'imports:problem.futureConsent',
  ]);
  const same = { name: 'Fang', purpose: 'marketing', source: 'import', said_on: '2025-03-01' };
  const words = { wording: 'You may send me offers.', recorded_by: null };
  expect(await answers()).toEqual([
    { ...same, channel: 'mail', state: 'given', ...words },
    { ...same, channel: 'wechat', state: 'withdrawn', ...words },
  ]);
});

test('the same file again does not undo what a customer said since', async () => {
  await take(file);
  const [fang] = await organisation.read(({ trx }) =>
    trx.selectFrom('customers').select('id').where('name', '=', 'Fang').execute(),
  );
  await organisation.as('staff').consents.record({
    ...{ id: uuidv7(), customerId: fang!.id, purpose: 'marketing', channel: 'mail' },
    ...{ state: 'withdrawn', saidOn: '2025-06-01' },
  });
  const { counts } = await take(file);
  expect(counts).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  expect((await answers()).map(({ state }) => state)).toEqual(['given', 'withdrawn', 'withdrawn']);
});

test('a file with consents and no day is refused as a whole', async () => {
  const undated = take('Name,E-mail,Consent marketing mail\nFang,fang@huarui.example,yes\n');
  await expect(undated).rejects.toMatchObject({
    messageKey: 'imports:refusal.noMapping',
    details: { field: 'consentOn' },
  });
});

test('days of both calendars come in once, however often the file is read', async () => {
  const days = 'Name,E-mail,农历生日,Anniversary\nFang,fang@huarui.example,1980年八月十五,2015-05-20\n';
  await take(days);
  expect((await take(days)).counts).toMatchObject({ unchanged: 1 });
  const rows = await organisation.read(({ trx }) =>
    trx
      .selectFrom('important_days')
      .select(['kind', 'calendar', 'year', 'month', 'day'])
      .orderBy('kind')
      .execute(),
  );
  expect(rows).toEqual([
    { kind: 'anniversary', calendar: 'solar', year: 2015, month: 5, day: 20 },
    { kind: 'birthday', calendar: 'lunar', year: 1980, month: 8, day: 15 },
  ]);
});

test('a birthday said to be of the lunar calendar is one, whatever its column is called', async () => {
  const { counts } = await take(
    'Name,E-mail,生日\nFang,fang@huarui.example,农历八月十五\nLi,li@huarui.example,1985年8月15（阴历）\nWu,wu@huarui.example,1990-03-07\n',
  );
  expect(counts).toMatchObject({ added: 3, rejected: 0 });
  const rows = await organisation.read(({ trx }) =>
    trx.selectFrom('important_days').select(['calendar', 'year', 'month', 'day']).orderBy('year').execute(),
  );
  expect(rows).toEqual([
    { calendar: 'lunar', year: 1985, month: 8, day: 15 },
    { calendar: 'lunar', year: null, month: 8, day: 15 },
  ]);
});
