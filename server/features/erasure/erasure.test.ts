import { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { createCaller } from '../../router.ts';
import { knowEverywhere, person, tracesIn, tracesOf } from './known-everywhere.fixture.ts';
import { removeLateRows } from './remove-late-rows.ts';
import { stepsTotal } from './run-erasure.ts';

const order = { typedName: person.name, reason: 'asked', askedBy: 'person', purchases: 'keep' } as const;

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;
let otherId: string;
const written: string[] = [];

beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database);
  const boss = new PgBoss({ ...opened.connection, schema: 'pgboss', max: 1 });
  await boss.start();
  await boss.stop({ graceful: false });
});
afterAll(() => opened.close());
beforeEach(async () => {
  ({ id: customerId, otherId } = await knowEverywhere(organisation));
});

function administrator() {
  const log = pino({ level: 'trace' }, { write: (line) => void written.push(line) });
  return createCaller({ ...organisation.contextFor('administrator'), log });
}

async function erase(
  choice: Partial<Parameters<ReturnType<typeof administrator>['erasures']['order']>[0]> = {},
) {
  const id = uuidv7();
  await administrator().erasures.order({ id, customerId, ...order, ...choice });
  await expect.poll(async () => (await administrator().erasures.get({ id })).finishedAt).not.toBeNull();
  return administrator().erasures.get({ id });
}

test('nothing in the whole database, and no line of the log, tells of an erased person', async () => {
  expect(
    new Set((await tracesIn(opened.connection)).map((place) => place.split(':')[0])).size,
  ).toBeGreaterThan(8);
  await erase();
  expect(await tracesIn(opened.connection)).toEqual([]);
  expect(tracesOf(written.join(''))).toEqual([]);
});

test('of the customer itself no column is left that says anything of them', async () => {
  await organisation.write(({ trx }) =>
    trx
      .updateTable('customers')
      .set({ tier: 'key', birthday: '05-12', language: 'zh', time_zone: 'Asia/Shanghai' })
      .set({ quiet_from: '22:00', quiet_to: '07:00' })
      .where('id', '=', customerId)
      .execute(),
  );
  await erase();
  const row = await organisation.read(({ trx }) =>
    trx.selectFrom('customers').selectAll().where('id', '=', customerId).executeTakeFirstOrThrow(),
  );
  const left = Object.entries(row).flatMap(([column, value]) => (value ? [column] : []));
  expect(left.toSorted()).toEqual([
    ...['created_at', 'deleted_at', 'erased_at', 'id', 'kind', 'organisation_id', 'origin', 'version'],
  ]);
});

test('what others said beside it stays with them', async () => {
  await erase();
  const { items } = await organisation
    .as('staff')
    .interactions.history({ customerId: otherId, before: null });
  expect(items[0]!.text).toContain('茶样已收到');
  const page = await organisation.as('staff').customers.get({ id: otherId });
  expect(page.customer.notes).toContain('爱喝茶');
  expect(page.customer.name).toBe('王芳');
});

test('a customer of the same name keeps it, and one with the same address keeps that', async () => {
  const namesakeId = uuidv7();
  const shared = { id: uuidv7(), kind: 'email', display: 'office@acme.example' } as const;
  const { customers } = organisation.as('staff');
  await customers.add({ id: namesakeId, kind: 'person', name: person.name, identities: [shared] });
  await customers.addIdentity({ customerId, identity: { ...shared, id: uuidv7() } });
  await erase();
  const page = await customers.get({ id: namesakeId });
  expect(page.customer.name).toBe(person.name);
  expect(page.identities.map(({ value }) => value)).toEqual(['office@acme.example']);
  const { added, removed } = await organisation
    .as('staff')
    .sync.pullIndex({ cursor: { clock: 0, afterId: null } });
  expect(removed.filter((hash) => added.includes(hash))).toEqual([]);
  await erase({ customerId: namesakeId });
});

test('whoever they brought is brought by nobody, and devices hear of it', async () => {
  const broughtId = uuidv7();
  await organisation.as('staff').customers.add({ id: broughtId, kind: 'person', name: '李雷' });
  const said = { saidOn: '2026-02-01', source: 'customer' } as const;
  await organisation
    .as('administrator')
    .referrals.set({ id: uuidv7(), customerId: broughtId, referrerId: customerId, ...said });
  const card = () => organisation.as('administrator').sync.card({ customerId: broughtId });
  const before = await card();
  expect(before.insight.broughtBy?.name).toBe(person.name);
  await erase();
  const after = await card();
  expect(after.insight.broughtBy).toBeNull();
  expect(after.version).toBeGreaterThan(before.version);
});

describe('orders', () => {
  const left = () =>
    organisation.read(({ trx }) =>
      trx.selectFrom('purchases').select('number').where('customer_id', '=', customerId).execute(),
    );

  test('stay for the accounts without the person', async () => {
    await erase({ purchases: 'keep' });
    expect(await left()).toHaveLength(1);
  });

  test('go where the organisation chooses so', async () => {
    await erase({ purchases: 'remove' });
    expect(await left()).toEqual([]);
  });
});

test('the certificate counts what went and names nobody', async () => {
  const certificate = await erase();
  expect(certificate).toMatchObject({ reason: 'asked', askedBy: 'person', stepsDone: stepsTotal });
  const counted = Object.fromEntries(
    certificate.rows.map(({ table, act, count }) => [`${table}.${act}`, count]),
  );
  expect(counted).toMatchObject({
    ...{ 'customers.emptied': 2, 'interactions.removed': 1, 'interactions.redacted': 1 },
    ...{ 'promises.emptied': 2, 'promises.redacted': 2, 'prompt_answers.removed': 1 },
    ...{ 'complaints.emptied': 1, 'complaints.redacted': 1, 'complaint_steps.redacted': 1 },
    ...{
      'customer_merges.removed': 1,
      'match_rejections.removed': 1,
      'customer_looks.removed': expect.any(Number),
    },
  });
  expect(tracesOf(JSON.stringify(certificate))).toEqual([]);
});

test('what a reckoning that began before writes of them afterwards goes the next night, and is counted', async () => {
  const { id } = await erase();
  const pair = [customerId, otherId].toSorted();
  await organisation.write(({ trx, organisationId, now }) =>
    trx
      .insertInto('likely_duplicates')
      .values({
        ...{ organisation_id: organisationId, first_id: pair[0]!, second_id: pair[1]!, found_at: now },
        ...{ reasons: ['phone'], via: person.phone, is_obvious: false },
      })
      .execute(),
  );
  const counted = async () => {
    const { rows } = await administrator().erasures.get({ id });
    return rows.find(({ table }) => table === 'likely_duplicates')?.count ?? 0;
  };
  const before = await counted();
  const { database, organisationId, now } = organisation;
  await removeLateRows({ database, organisationId, now: () => now });
  expect(await tracesIn(opened.connection)).toEqual([]);
  expect(await counted()).toBe(before + 1);
});

test('twice under one id is once, and an erased customer cannot be brought back', async () => {
  const { id } = await erase();
  const before = await administrator().erasures.get({ id });
  await administrator().erasures.order({ id, customerId, ...order });
  expect(await administrator().erasures.get({ id })).toEqual(before);
  const another = administrator().erasures.order({ id: uuidv7(), customerId, ...order });
  await expect(another).rejects.toMatchObject({ cause: { code: 'not-found' } });
  const restored = organisation.as('administrator').customers.restore({ id: customerId });
  await expect(restored).rejects.toMatchObject({ cause: { code: 'not-found' } });
});

test('another name typed erases nobody', async () => {
  const id = uuidv7();
  const mistaken = administrator().erasures.order({ id, customerId, ...order, typedName: '王芳' });
  await expect(mistaken).rejects.toMatchObject({ cause: { messageKey: 'erasure:nameDiffers' } });
  expect((await organisation.as('staff').customers.get({ id: customerId })).customer.name).toBe(person.name);
  await erase();
});

test('who ordered it, why and for whom is on record', async () => {
  const { id } = await erase();
  const acts = await organisation.read(({ trx }) =>
    trx.selectFrom('audit_entries').selectAll().where('action', '=', 'erasures.order').execute(),
  );
  const mine = acts.find(({ details }) => details.id === id);
  expect(mine).toMatchObject({
    staff_id: organisation.staffIds.administrator,
    subject_id: customerId,
    details: { reason: 'asked', askedBy: 'person' },
  });
});
