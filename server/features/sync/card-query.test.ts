import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NewInteraction } from '../../../shared/features/interactions/model.ts';
import { Card } from '../../../shared/features/sync/model.ts';
import { pullAll } from '../../../test/support/pull-all.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  customerId = uuidv7();
  const ownerId = organisation.staffIds.staff;
  await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: '陈立群', ownerId });
});

const cardFor = (person: TestPerson) => organisation.as(person).sync.card({ customerId });

async function log(person: TestPerson, parts: Partial<NewInteraction> & { happenedAt: string }) {
  const id = uuidv7();
  const said = { kind: 'mail', direction: 'in', subject: 'width', text: 'secret words' } as const;
  await organisation.as(person).interactions.log({ id, customerId, ...said, ...parts });
  return id;
}

async function addPurchase(
  number: string,
  day: string,
  amountMinor: number,
  kind: 'order' | 'return' = 'order',
) {
  await organisation.write(async ({ trx, organisationId, now }) => {
    const id = uuidv7();
    const purchase = { organisation_id: organisationId, id, customer_id: customerId, number, kind };
    await trx
      .insertInto('purchases')
      .values({
        ...purchase,
        ordered_at: new Date(`${day}T02:00:00Z`),
        currency: 'CNY',
        amount_minor: amountMinor,
        cost_minor: null,
        created_at: now,
        deleted_at: null,
      })
      .execute();
    const line = { organisation_id: organisationId, purchase_id: id, position: 0, product: 'rolls' };
    await trx
      .insertInto('purchase_lines')
      .values({ ...line, quantity: 2.5, amount_minor: amountMinor })
      .execute();
  });
}

describe('what a colleague hides', () => {
  test.each([
    ['everything', 'width', 'secret words'],
    ['subject', 'width', null],
    ['existence', null, null],
  ] as const)(
    'shared as %s, others read subject %j and text %j; its author all',
    async (sharing, subject, text) => {
      await log('staff', { sharing, happenedAt: '2026-03-01T02:00:00Z', messageId: '<a@b>' });
      expect((await cardFor('colleague')).interactions).toMatchObject([{ subject, text, sharing }]);
      expect((await cardFor('staff')).interactions).toMatchObject([
        { subject: 'width', text: 'secret words' },
      ]);
    },
  );

  test('no hidden word leaves the server, in no card and no pull, not even to the administrator', async () => {
    await log('staff', {
      sharing: 'existence',
      happenedAt: '2026-03-01T02:00:00Z',
      messageId: '<hidden-id@b>',
      attachments: [{ name: 'hidden-name.pdf', sizeBytes: 1 }],
    });
    for (const person of ['colleague', 'manager', 'administrator'] as const) {
      await cardFor(person);
      const sent = JSON.stringify(await pullAll(organisation.as(person)));
      expect(sent).toContain(customerId);
      expect(sent).not.toMatch(/width|secret words|hidden-id|hidden-name/);
    }
  });
});

test('a whole card reads as the model says', async () => {
  await log('staff', { happenedAt: '2026-03-01T02:00:00Z', attachments: [{ name: 'a.pdf', sizeBytes: 3 }] });
  await organisation.as('staff').promises.make({
    id: uuidv7(),
    customerId,
    direction: 'we',
    what: 'quote',
    dueOn: '2026-03-05',
  });
  await addPurchase('A-1', '2026-02-01', 12_345);
  const card = await cardFor('staff');
  expect(Card.parse(card)).toEqual(card);
  expect(card).toMatchObject({
    purchases: [{ number: 'A-1', lines: [{ product: 'rolls', quantity: 2.5 }] }],
  });
});

test('a customer nothing happened with has a card too', async () => {
  const card = await cardFor('staff');
  expect(Card.parse(card)).toEqual(card);
  expect(card.facts).toMatchObject({ firstSeenAt: null, rhythmDays: null, orderedMinor: 0 });
});

test('ten interactions at most, newest first, and facts over all of them', async () => {
  for (let day = 1; day <= 12; day++) {
    const direction = day % 2 ? 'in' : 'out';
    await log('staff', { direction, happenedAt: `2026-02-${String(day).padStart(2, '0')}T02:00:00Z` });
  }
  const { interactions, facts } = await cardFor('staff');
  expect(interactions).toHaveLength(10);
  expect(interactions[0]!.happenedAt).toBe('2026-02-12T02:00:00.000Z');
  expect(facts).toMatchObject({
    interactionCount: 12,
    firstSeenAt: '2026-02-01T02:00:00.000Z',
    lastInAt: '2026-02-11T02:00:00.000Z',
    lastOutAt: '2026-02-12T02:00:00.000Z',
    lastContactAt: '2026-02-12T02:00:00.000Z',
    rhythmDays: 1,
  });
});

test('the rhythm is the median of days between contacts: a thread is one, a note is none', async () => {
  const days = ['2026-01-01', '2026-01-11', '2026-01-31'];
  await log('staff', { happenedAt: `${days[0]}T02:00:00Z` });
  await log('staff', { happenedAt: `${days[1]}T02:00:00Z` });
  await log('staff', { happenedAt: `${days[1]}T03:00:00Z` });
  await log('staff', { kind: 'note', direction: 'none', happenedAt: '2026-01-12T02:00:00Z' });
  expect((await cardFor('staff')).facts.rhythmDays).toBeNull();
  await log('staff', { happenedAt: `${days[2]}T02:00:00Z` });
  expect((await cardFor('staff')).facts.rhythmDays).toBe(15);
});

test('returns are taken off what was ordered and make no rhythm', async () => {
  await addPurchase('A-1', '2026-01-01', 10_000);
  await addPurchase('A-2', '2026-01-31', 20_000);
  await addPurchase('R-1', '2026-02-05', -5_000, 'return');
  await addPurchase('A-3', '2026-02-10', 30_000);
  expect((await cardFor('staff')).facts).toMatchObject({
    orderCount: 3,
    orderedMinor: 55_000,
    lastOrderAt: '2026-02-10T02:00:00.000Z',
    orderRhythmDays: 20,
  });
});

test('the rhythm of orders looks as many orders back as the rule for who is lost: ten gaps', async () => {
  for (let day = 1; day <= 12; day++)
    await addPurchase(`B-${day}`, `2026-01-${String(day).padStart(2, '0')}`, 100);
  for (let month = 2; month <= 7; month++) await addPurchase(`C-${month}`, `2026-0${month}-12`, 100);
  // Six gaps of about a month and four of a day; all seventeen would be a daily rhythm.
  expect((await cardFor('staff')).facts.orderRhythmDays).toBe(29);
});

test('promises settled long ago leave the card but not the count', async () => {
  const id = uuidv7();
  const owed = { customerId, direction: 'we', what: 'quote', dueOn: '2026-03-05' } as const;
  await organisation.as('staff').promises.make({ id, ...owed });
  await organisation.as('staff').promises.settle({ id, state: 'kept' });
  expect((await cardFor('staff')).promises).toHaveLength(1);
  organisation.now = new Date('2026-06-15T02:00:00Z');
  expect(await cardFor('staff')).toMatchObject({ promises: [], facts: { keptCount: 1, brokenCount: 0 } });
});

test('an address brings the card of the one customer it belongs to', async () => {
  const identity = { id: uuidv7(), kind: 'email', display: 'liqun@jiamei.example' } as const;
  await organisation.as('staff').customers.addIdentity({ customerId, identity });
  const asked = await organisation.as('colleague').sync.cardForAddress({ address: 'LIQUN@jiamei.example' });
  expect(asked).toMatchObject({ outcome: { state: 'matched' }, card: { customer: { id: customerId } } });
  const unknown = await organisation.as('colleague').sync.cardForAddress({ address: 'who@else.example' });
  expect(unknown).toEqual({ outcome: { state: 'unknown' }, card: null });
});

test('a card out of sight does not exist', async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
  customerId = uuidv7();
  const ownerId = organisation.staffIds.staff;
  await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: '陈立群', ownerId });
  await expect(cardFor('outsider')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await cardFor('manager')).customer.id).toBe(customerId);
});

test('today names the customers with something to do, most at stake first', async () => {
  const other = uuidv7();
  const ownerId = organisation.staffIds.staff;
  await organisation
    .as('staff')
    .customers.add({ id: other, kind: 'person', name: 'Ann', ownerId, birthday: '03-02' });
  await organisation.as('staff').promises.make({
    id: uuidv7(),
    customerId,
    direction: 'we',
    what: 'quote',
    dueOn: '2026-03-01',
  });
  const { customers, total } = await organisation.as('staff').sync.today({});
  expect(total).toBe(2);
  expect(customers.map(({ customer, prompts }) => [customer.name, prompts[0]!.kind])).toEqual([
    ['陈立群', 'our-promise-late'],
    ['Ann', 'birthday'],
  ]);
  expect((await organisation.as('colleague').sync.today({})).total).toBe(0);
});
