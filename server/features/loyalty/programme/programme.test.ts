import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import {
  allOf,
  levelIds,
  makeComparison,
  makeProgramme,
  ordered,
} from '../../../../test/support/make-programme.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../../test/support/test-organisation.ts';
import { seedOrders } from '../value/seed-orders.fixture.ts';
import { evaluateProgramme } from './evaluate-programme.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  organisation.now = new Date('2026-08-20T02:00:00Z');
});

const [silver, gold] = levelIds as [string, string];
const byOrders = makeProgramme([allOf(makeComparison({ value: 1 })), allOf(makeComparison({ value: 3 }))], {
  graceDays: 30,
});

async function addCustomer(fields: { kind?: 'person' | 'company'; companyId?: string; name?: string } = {}) {
  const id = uuidv7();
  const { staff } = organisation.staffIds;
  await organisation
    .as('staff')
    .customers.add({ id, kind: 'person', name: 'Ann', ownerId: staff, ...fields });
  return id;
}

let number = 0;
function buy(
  customerId: string,
  parts: { amountMinor?: number; kind?: 'order' | 'return'; on?: string } = {},
) {
  const { amountMinor = 10_000, kind = 'order', on = '2026-08-01' } = parts;
  number += 1;
  return organisation.as('staff').purchases.record({
    ...{ id: uuidv7(), customerId, number: `N-${number}`, kind, amountMinor, currency: 'CNY' },
    orderedAt: `${on}T02:00:00.000Z`,
    lines: [{ product: `product ${number}`, quantity: 1, amountMinor }],
  });
}

async function switchOn(programme: Programme) {
  const { programme: procedures } = organisation.as('manager');
  await procedures.saveDraft(programme);
  const { version, savedAt } = (await procedures.get()).draft!;
  await procedures.switchOn({ version, savedAt });
  await evaluate();
}

const evaluate = () => evaluateProgramme({ ...organisation, organisationId: organisation.organisationId });
const cardOf = (customerId: string) => organisation.as('staff').sync.card({ customerId });
const levelOf = async (customerId: string) => (await cardOf(customerId)).loyalty.level;

test('a card tells the level, since when, and what is missing for the next', async () => {
  const customerId = await addCustomer();
  await buy(customerId);
  await switchOn(byOrders);
  expect(await levelOf(customerId)).toMatchObject({
    ...{ of: 'customer', levelId: silver, sinceOn: '2026-08-20', fallsOn: null },
    next: { levelId: gold, gaps: [{ fact: 'orders', remaining: 2 }] },
  });
});

test('a purchase lifts at the next look, and the log says by what', async () => {
  const customerId = await addCustomer();
  await switchOn(byOrders);
  for (const _ of [1, 2, 3]) await buy(customerId);
  await evaluate();
  expect(await levelOf(customerId)).toMatchObject({ levelId: gold, next: null });
  const { items } = await organisation.as('staff').programme.changes({ customerId, before: null });
  expect(items).toMatchObject([
    { from: null, to: { en: 'Gold' }, reasons: [{ fact: 'orders', value: 3, measured: 3, isMet: true }] },
  ]);
});

test('who orders no more keeps the level through the grace, then falls with the reason', async () => {
  const customerId = await addCustomer();
  await buy(customerId, { on: '2025-08-25' });
  await switchOn(byOrders);
  organisation.now = new Date('2026-08-26T02:00:00Z');
  await evaluate();
  expect(await levelOf(customerId)).toMatchObject({ levelId: silver, fallsOn: '2026-09-25' });
  organisation.now = new Date('2026-09-25T02:00:00Z');
  await evaluate();
  expect(await levelOf(customerId)).toMatchObject({ levelId: null, fallsOn: null });
  const { items } = await organisation.as('staff').programme.changes({ customerId, before: null });
  expect(items[0]).toMatchObject({ to: null, reasons: [{ value: 1, measured: 0, isMet: false }] });
});

test('where nothing changed no card is sent again', async () => {
  const customerId = await addCustomer();
  await buy(customerId);
  await switchOn(byOrders);
  const { version } = await cardOf(customerId);
  organisation.now = new Date('2026-08-21T02:00:00Z');
  await evaluate();
  expect((await cardOf(customerId)).version).toBe(version);
});

test('a company stands where its people’s orders put it, and they with it', async () => {
  const companyId = await addCustomer({ kind: 'company', name: 'Jiamei' });
  const people = [await addCustomer({ companyId }), await addCustomer({ companyId })];
  for (const customerId of people) await buy(customerId);
  await buy(companyId);
  await switchOn(byOrders);
  expect(await levelOf(people[0]!)).toMatchObject({ of: 'company', levelId: gold });
  expect((await organisation.as('staff').programme.get()).counts).toEqual([{ levelId: gold, count: 1 }]);
});

test('every fact is measured', async () => {
  const customerId = await addCustomer();
  await buy(customerId, { amountMinor: 90_000, on: '2026-02-01' });
  await buy(customerId, { amountMinor: 10_000 });
  await buy(customerId, { amountMinor: 5_000, kind: 'return' });
  const promiseId = uuidv7();
  const promise = { id: promiseId, customerId, what: 'pay', dueOn: '2026-08-30' };
  await organisation.as('staff').promises.make({ ...promise, direction: 'they' });
  await organisation.as('staff').promises.settle({ id: promiseId, state: 'kept' });
  const condition = allOf(
    ordered(95_000),
    ordered(5_000, 'this-quarter'),
    makeComparison({ fact: 'orders', value: 2, window: 'this-year' }),
    makeComparison({ fact: 'products', value: 2, window: 'last-24-months' }),
    makeComparison({ fact: 'returned-share', op: 'at-most', value: 5 }),
    makeComparison({ fact: 'kept-promises', value: 1, window: 'ever' }),
    makeComparison({ fact: 'months-as-customer', value: 6, window: 'ever' }),
  );
  await switchOn(makeProgramme([condition]));
  const { items } = await organisation.as('staff').programme.changes({ customerId, before: null });
  expect(items[0]?.reasons.map(({ measured }) => measured)).toEqual([95_000, 5_000, 2, 2, 5, 1, 6]);
});

test('who brought others is known, and who never answered is not', async () => {
  const [customerId, brought] = [await addCustomer(), await addCustomer()];
  const { staff } = organisation.staffIds;
  await organisation.write(({ trx, organisationId, now }) =>
    trx
      .insertInto('referrals')
      .values({
        ...{ organisation_id: organisationId, id: uuidv7(), customer_id: brought, referrer_id: customerId },
        ...{ said_on: '2026-08-10', source: 'customer', created_by: staff, created_at: now },
      })
      .execute(),
  );
  await switchOn(
    makeProgramme([
      allOf(makeComparison({ fact: 'referrals', value: 1 })),
      allOf(makeComparison({ fact: 'recommendation', value: 9 })),
    ]),
  );
  expect(await levelOf(customerId)).toMatchObject({
    levelId: silver,
    next: { gaps: [{ fact: 'recommendation', remaining: null }] },
  });
});

test('a draft is previewed beside what is on, before anybody moves', async () => {
  const rises = await addCustomer({ name: 'Rises' });
  const falls = await addCustomer({ name: 'Falls' });
  for (const _ of [1, 2]) await buy(rises);
  await buy(falls);
  await switchOn(byOrders);
  const { programme } = organisation.as('manager');
  await programme.saveDraft(
    makeProgramme([allOf(makeComparison({ value: 2 })), allOf(makeComparison({ value: 2 }))], {
      graceDays: 10,
    }),
  );
  const preview = await programme.preview();
  expect(preview).toMatchObject({ version: 2, customers: 2, up: 1, down: 0, later: 1 });
  expect(preview.levels).toEqual(
    expect.arrayContaining([
      { levelId: silver, before: 2, after: 1 },
      { levelId: gold, before: 0, after: 1 },
    ]),
  );
  expect(preview.moves).toEqual(
    expect.arrayContaining([
      { customerId: rises, name: 'Rises', fromId: silver, toId: gold, fallsToId: null, fallsOn: null },
      {
        customerId: falls,
        name: 'Falls',
        fromId: silver,
        toId: silver,
        fallsToId: null,
        fallsOn: '2026-08-30',
      },
    ]),
  );
  expect(await levelOf(rises)).toMatchObject({ levelId: silver });
});

test('more customers than a slice holds are all previewed and all placed', async () => {
  await seedOrders(organisation, 1001);
  const { programme } = organisation.as('manager');
  const everybody = makeProgramme([allOf(makeComparison({ value: 1, window: 'ever' }))]);
  await programme.saveDraft(everybody);
  expect(await programme.preview()).toMatchObject({ customers: 1001, up: 1001 });
  await switchOn(everybody);
  expect((await programme.get()).counts).toEqual([{ levelId: silver, count: 1001 }]);
});

test('only the draft that was previewed is switched on', async () => {
  const { programme } = organisation.as('manager');
  await programme.saveDraft(byOrders);
  const { version, savedAt } = (await programme.get()).draft!;
  organisation.now = new Date('2026-08-20T03:00:00Z');
  await programme.saveDraft(byOrders);
  await expect(programme.switchOn({ version, savedAt })).rejects.toThrow('programme:draftChanged');
});

test('what makes no sense is refused with its field', async () => {
  const nonsense = makeProgramme([allOf({ ...ordered(1), currency: 'EUR' })]);
  await expect(organisation.as('manager').programme.saveDraft(nonsense)).rejects.toMatchObject({
    cause: {
      messageKey: 'programme:problem.wrongCurrency',
      details: { field: 'levels.0.condition.comparisons.0.currency', currency: 'CNY' },
    },
  });
});

test('switched off, the programme is on nobody’s card, and its history stays', async () => {
  const customerId = await addCustomer();
  await buy(customerId);
  await switchOn(byOrders);
  await organisation.as('manager').programme.switchOff();
  expect(await levelOf(customerId)).toBeNull();
  const { programme } = organisation.as('staff');
  expect((await programme.get()).running).toBeNull();
  expect(await programme.versions()).toMatchObject([{ version: 1, endedAt: '2026-08-20T02:00:00.000Z' }]);
});

test('who may not see a customer sees neither their level nor its changes', async () => {
  const customerId = await addCustomer();
  await buy(customerId);
  await switchOn(byOrders);
  await organisation
    .as('administrator')
    .settings.update({ name: 'Lanting', settings: { customerAccess: 'team' } });
  const { programme } = organisation.as('outsider');
  expect((await programme.get()).counts).toEqual([]);
  expect(await programme.listOn({ levelId: silver })).toEqual([]);
  expect((await programme.changes({ customerId, before: null })).items).toEqual([]);
});
