import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { RetentionKind } from '../../../shared/features/erasure/retention.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { applyRetention } from './apply-retention.ts';

const before = new Date('2026-01-01T02:00:00Z');
const later = new Date('2026-03-02T02:00:00Z');
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** On the first of January a customer was opened and wrote, a file was checked, a browser and a customer went. */
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database, { now: before });
  customerId = uuidv7();
  const archivedId = uuidv7();
  const { complaints, customers, interactions } = organisation.as('manager');
  await customers.add({ id: customerId, kind: 'person', name: '王芳' });
  await customers.get({ id: customerId });
  await interactions.log({
    ...{ id: uuidv7(), customerId, kind: 'mail', direction: 'in', subject: '茶样', text: '请寄茶样' },
    happenedAt: before.toISOString(),
  });
  const complaint = {
    kind: 'complaint',
    channel: 'phone',
    receivedOn: '2025-01-01',
    words: '茶样受潮',
  } as const;
  const answer = { promiseId: uuidv7(), what: '答复投诉', dueOn: '2025-01-08' };
  const complaintId = uuidv7();
  await complaints.record({ ...complaint, id: complaintId, customerId, answer });
  const step = { complaintId, customerId, kind: 'withdrawn', doneOn: '2025-01-01' } as const;
  await complaints.step({ ...step, id: uuidv7(), words: '是误会' });
  await customers.add({ id: archivedId, kind: 'person', name: '欧阳清宁' });
  await customers.archive({ id: archivedId });
  await fillRest();
  organisation.now = later;
});

async function fillRest() {
  const { imports } = organisation.as('manager');
  const id = uuidv7();
  await imports.begin({ id, kind: 'customers', fileName: 'old.csv' });
  await imports.upload({ id, position: 0, base64: Buffer.from('name\nAnna\n').toString('base64') });
  await organisation.write(({ trx, organisationId, now }) =>
    trx
      .insertInto('devices')
      .values({
        ...{ organisation_id: organisationId, id: uuidv7(), staff_id: organisation.staffIds.staff },
        ...{
          session_id: uuidv7(),
          token_hash: Buffer.from('x'),
          name: 'old',
          created_at: now,
          revoked_at: now,
        },
      })
      .execute(),
  );
}

const apply = () =>
  applyRetention({
    database: opened.database,
    organisationId: organisation.organisationId,
    now: () => organisation.now,
  });
const retention = () => organisation.as('administrator').retention;
const previews = async (keepDays: number) =>
  Object.fromEntries(
    await Promise.all(
      RetentionKind.options.map(
        async (kind) => [kind, await retention().preview({ kind, keepDays })] as const,
      ),
    ),
  );
const each = (count: number) => Object.fromEntries(RetentionKind.options.map((kind) => [kind, count]));

test('nothing is on by itself, and nothing goes', async () => {
  await apply();
  expect(await retention().list()).toEqual([]);
  expect(await previews(30)).toEqual(each(1));
});

test('what is younger than the rule stays', async () => {
  for (const kind of RetentionKind.options) await retention().switchOn({ kind, keepDays: 90 });
  expect(await previews(90)).toEqual(each(0));
  await apply();
  expect(await previews(30)).toEqual(each(1));
});

test('a rule takes what its preview counted, says so, and finds nothing the next night', async () => {
  for (const kind of RetentionKind.options) await retention().switchOn({ kind, keepDays: 30 });
  await apply();
  expect((await retention().list()).map(({ kind, lastCount }) => [kind, lastCount])).toEqual(
    RetentionKind.options.map((kind) => [kind, 1]),
  );
  expect(await previews(30)).toEqual(each(0));
  await apply();
  expect((await retention().list()).every(({ lastCount }) => lastCount === 0)).toBe(true);
});

test('of an old mail only that it happened is left, and devices hear of it', async () => {
  const { cursor } = await organisation
    .as('manager')
    .sync.pull({ cursor: null, accessEpoch: null, directoryVersion: null });
  await retention().switchOn({ kind: 'interaction-texts', keepDays: 30 });
  await apply();
  const page = await organisation.as('manager').sync.card({ customerId });
  expect(page.interactions).toMatchObject([{ kind: 'mail', subject: '', text: '', sharing: 'existence' }]);
  expect(page.version).toBeGreaterThan(cursor.clock);
});

test('switching on, what a rule took and switching off are on record', async () => {
  await retention().switchOn({ kind: 'looks', keepDays: 30 });
  await apply();
  await retention().switchOff({ kind: 'looks' });
  const acts = await organisation.read(({ trx }) =>
    trx
      .selectFrom('audit_entries')
      .select(['action', 'details'])
      .where('action', 'like', 'retention.%')
      .orderBy('id')
      .execute(),
  );
  expect(acts.map(({ action }) => action)).toEqual([
    'retention.switchOn',
    'retention.apply',
    'retention.switchOff',
  ]);
  expect(acts[1]!.details).toEqual({ kind: 'looks', keepDays: 30, count: 1 });
});
