import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

async function addCustomer(name: string, owner: TestPerson = 'staff') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  await organisation.as(owner).customers.add({ id, kind: 'person', name, ownerId });
  return id;
}

async function addPromise(customerId: string, dueOn: string, owner: TestPerson = 'staff') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  const promise = { direction: 'we', what: `for ${dueOn}`, dueOn } as const;
  await organisation.as(owner).promises.make({ ...promise, id, customerId, ownerId });
  return id;
}

const given = (to: TestPerson, extent: 'everything' | 'promises' = 'everything') => ({
  fromId: organisation.staffIds.staff,
  toId: organisation.staffIds[to],
  extent,
  reason: 'Moves to Chengdu',
});

const ownerOf = async (id: string) =>
  (await organisation.as('manager').sync.card({ customerId: id })).customer.ownerId;

test('before anything happens, the view shows who is owed what and what comes next', async () => {
  await addCustomer('Quiet');
  const owed = await addCustomer('Owed');
  await addPromise(owed, '2026-02-27');
  const foreign = await addCustomer('Of a colleague', 'colleague');
  await addPromise(foreign, '2026-03-20');
  const preview = await organisation
    .as('manager')
    .handovers.preview({ id: organisation.staffIds.staff, extent: 'everything' });
  expect(preview).toMatchObject({
    name: 'staff',
    portfolio: {
      ...{ customers: 3, promises: { open: 2, late: 1, thisWeek: 0, theyOwe: 0 }, openComplaints: 0 },
      owedSoon: [{ customerName: 'Owed', promise: { what: 'for 2026-02-27' } }],
    },
  });
  expect(
    preview.customers.map(({ customer, promises, next }) => [customer.name, promises.length, next?.kind]),
  ).toEqual([
    ['Owed', 1, 'our-promise-late'],
    ['Of a colleague', 1, undefined],
    ['Quiet', 0, undefined],
  ]);
});

test('who takes over learns whom one knows at a company, those with a role first', async () => {
  const companyId = uuidv7();
  const staff = organisation.as('staff').customers;
  await staff.add({
    id: companyId,
    kind: 'company',
    name: 'Lindqvist AB',
    ownerId: organisation.staffIds.staff,
  });
  const atCompany = { kind: 'person' as const, companyId, ownerId: organisation.staffIds.staff };
  const [bo, anna] = [uuidv7(), uuidv7()];
  await staff.add({ ...atCompany, id: bo, name: 'Bo' });
  await staff.add({ ...atCompany, id: anna, name: 'Anna', title: 'Head of purchasing' });
  const { customers } = await organisation
    .as('manager')
    .handovers.preview({ id: organisation.staffIds.staff, extent: 'everything' });
  const knownBeside = (id: string) => customers.find(({ customer }) => customer.id === id)?.people;
  const [head, second] = [
    { id: anna, name: 'Anna', title: 'Head of purchasing' },
    { id: bo, name: 'Bo', title: '' },
  ];
  expect(knownBeside(companyId)).toEqual([head, second]);
  expect(knownBeside(anna)).toEqual([second]);
});

async function portfolioOf() {
  const query = { id: organisation.staffIds.staff, extent: 'everything' } as const;
  return (await organisation.as('manager').handovers.preview(query)).portfolio;
}

const fitModel = () =>
  organisation.write(({ trx, organisationId, now }) =>
    trx
      .insertInto('loyalty_fits')
      .values({
        ...{ organisation_id: organisationId, id: uuidv7(), asked_at: now, finished_at: now, state: 'done' },
        result: JSON.stringify({
          alive: { model: 'mbg-nbd', parameters: { r: 0.5, alpha: 5, a: 0.8, b: 2.4 } },
          covariance: null,
        }),
      })
      .execute(),
  );

test('the portfolio adds up what its buyers are worth, and names who may be leaving', async () => {
  const [safe, doubtful] = [await addCustomer('Safe'), await addCustomer('Doubtful')];
  expect((await portfolioOf()).atRisk).toBeNull();
  await fitModel();
  await organisation.write(({ trx, organisationId, now }) =>
    trx
      .insertInto('customer_values')
      .values(
        [
          { customer_id: safe, alive: 0.95 },
          { customer_id: doubtful, alive: 0.3 },
        ].map((buyer) => ({
          ...{ ...buyer, organisation_id: organisationId, frequency: 3, computed_at: now, currency: 'CNY' },
          ...{ first_on: '2025-01-01', last_on: '2026-01-01', net_minor: 900, paid_days: 3 },
          ...{ low_minor: 100, value_minor: 200, high_minor: 400 },
        })),
      )
      .execute(),
  );
  const portfolio = await portfolioOf();
  expect(portfolio.nextYear).toEqual([
    { currency: 'CNY', buyers: 2, lowMinor: 200, midMinor: 400, highMinor: 800 },
  ]);
  expect(portfolio.atRisk?.map(({ name }) => name)).toEqual(['Doubtful']);
});

test('customers and promises change hands, each promise tells why, and it is on record', async () => {
  const customerId = await addCustomer('Chen');
  const promiseId = await addPromise(customerId, '2026-03-20');
  const { version } = await organisation.as('staff').sync.card({ customerId });
  expect(await organisation.as('manager').handovers.handOver(given('colleague'))).toEqual({
    done: 1,
    left: 0,
  });
  const card = await organisation.as('colleague').sync.card({ customerId });
  expect(card.customer.ownerId).toBe(organisation.staffIds.colleague);
  expect(card.promises).toMatchObject([{ ownerId: organisation.staffIds.colleague }]);
  expect(card.version).toBeGreaterThan(version);
  const story = await organisation.as('colleague').promises.history({ id: promiseId });
  expect(story.at(-1)).toMatchObject({
    kind: 'handed-over',
    reason: 'Moves to Chengdu',
    staffName: 'manager',
    fromOwnerId: organisation.staffIds.staff,
    toOwnerId: organisation.staffIds.colleague,
  });
  const acts = await organisation.read(({ trx }) =>
    trx.selectFrom('audit_entries').select(['action', 'subject_id', 'details']).execute(),
  );
  expect(acts).toContainEqual({
    action: 'handovers.handOver',
    subject_id: organisation.staffIds.staff,
    details: expect.objectContaining({ customerIds: [customerId], promises: 1, reason: 'Moves to Chengdu' }),
  });
});

test('single customers go to somebody else than the rest', async () => {
  const [one, other] = [await addCustomer('One'), await addCustomer('Other')];
  const exceptions = [{ customerId: other, toId: organisation.staffIds.outsider }];
  await organisation.as('manager').handovers.handOver({ ...given('colleague'), exceptions });
  expect(await ownerOf(one)).toBe(organisation.staffIds.colleague);
  expect(await ownerOf(other)).toBe(organisation.staffIds.outsider);
});

test('who is away hands over what is owed and keeps the customers; what a colleague owes stays', async () => {
  const customerId = await addCustomer('Chen');
  await addPromise(customerId, '2026-03-20');
  await addPromise(customerId, '2026-03-21', 'outsider');
  await organisation.as('staff').handovers.handOver(given('colleague', 'promises'));
  const { customer, promises } = await organisation.as('staff').sync.card({ customerId });
  expect(customer.ownerId).toBe(organisation.staffIds.staff);
  expect(promises.map(({ ownerId }) => ownerId)).toEqual([
    organisation.staffIds.colleague,
    organisation.staffIds.outsider,
  ]);
});

test('many customers go slice by slice, and a repeated call does no harm', async () => {
  const { organisationId, staffIds } = organisation;
  await organisation.write(({ trx, now, clock }) =>
    trx
      .insertInto('customers')
      .values(
        Array.from({ length: 230 }, (_, index) => ({
          ...{ organisation_id: organisationId, id: uuidv7(), kind: 'person' as const, name: `C${index}` },
          ...{ owner_id: staffIds.staff, created_at: now, version: clock },
        })),
      )
      .execute(),
  );
  const answers = [];
  for (let call = 0; call < 4; call += 1)
    answers.push(await organisation.as('manager').handovers.handOver(given('colleague')));
  expect(answers).toEqual([
    { done: 100, left: 130 },
    { done: 100, left: 30 },
    { done: 30, left: 0 },
    { done: 0, left: 0 },
  ]);
});

test('a colleague’s work is not mine to hand over', async () => {
  const refused = { cause: { code: 'forbidden', messageKey: 'handovers:notYours' } };
  await expect(organisation.as('colleague').handovers.handOver(given('colleague'))).rejects.toMatchObject(
    refused,
  );
  const query = { id: organisation.staffIds.staff, extent: 'everything' } as const;
  await expect(organisation.as('colleague').handovers.preview(query)).rejects.toMatchObject(refused);
});

test('nothing goes to who hands over, nor to who has left', async () => {
  const refused = { cause: { messageKey: 'handovers:noReceiver' } };
  await expect(organisation.as('manager').handovers.handOver(given('staff'))).rejects.toMatchObject(refused);
  await organisation.as('administrator').people.deactivate({ id: organisation.staffIds.outsider });
  await expect(organisation.as('manager').handovers.handOver(given('outsider'))).rejects.toMatchObject(
    refused,
  );
});

test('who takes over sees whom to introduce themselves to, until they have written', async () => {
  const customerId = await addCustomer('Chen');
  await addPromise(await addCustomer('Only owed', 'outsider'), '2026-03-20');
  await organisation.as('manager').handovers.handOver(given('colleague', 'promises'));
  const mine = () => organisation.as('colleague').handovers.listTakenOver();
  expect(await mine()).toEqual([]);
  await organisation.as('manager').handovers.handOver(given('colleague'));
  expect(await mine()).toEqual([
    { customerId, name: 'Chen', fromName: 'staff', handedAt: organisation.now.toISOString() },
  ]);
  expect(await organisation.as('outsider').handovers.listTakenOver()).toEqual([]);
  organisation.now = new Date(organisation.now.getTime() + 3_600_000);
  await organisation.as('colleague').interactions.log({
    ...{ id: uuidv7(), customerId, kind: 'call', direction: 'out', text: 'Said hello' },
    happenedAt: organisation.now.toISOString(),
  });
  expect(await mine()).toEqual([]);
});
