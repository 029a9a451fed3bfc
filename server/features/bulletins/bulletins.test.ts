import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BulletinDraft } from '../../../shared/features/bulletins/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { createCaller } from '../../router.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  organisation.now = new Date('2026-11-20T02:00:00Z');
  customerId = uuidv7();
  const staff = organisation.as('staff');
  await staff.customers.add({
    ...{ id: customerId, kind: 'person', name: 'Ann' },
    identities: [{ id: uuidv7(), kind: 'email', display: 'ann@jiamei.example' }],
  });
  await staff.consents.record({
    ...{ id: uuidv7(), customerId, purpose: 'marketing', channel: 'mail' },
    ...{ state: 'given', saidOn: '2026-11-20' },
  });
  await buy('Walnut board', 3, '2026-06-01');
});

function buy(product: string, quantity: number, orderedOn: string, kind: 'order' | 'return' = 'order') {
  return organisation.as('staff').purchases.record({
    ...{ id: uuidv7(), customerId, number: uuidv7(), kind, orderedAt: `${orderedOn}T02:00:00Z` },
    ...{ currency: 'CNY', amountMinor: 100, lines: [{ product, quantity, amountMinor: 100 }] },
  });
}

const bulletin = (changes: Partial<BulletinDraft> = {}): BulletinDraft => ({
  ...{ id: uuidv7(), product: 'Walnut board', subject: 'price', boughtWithinMonths: 12 },
  ...{ fromOn: '2026-12-01', untilOn: '2026-12-31', lowPercent: 3, highPercent: 8 },
  ...{ texts: { en: 'Order early.', zh: '' }, ...changes },
});

function manager({ withMail = true } = {}) {
  const sendMail = withMail ? async () => undefined : null;
  const context = organisation.contextFor('manager');
  return createCaller({ ...context, links: { publicUrl: 'https://kith.example', sendMail } }).bulletins;
}

async function save(changes: Partial<BulletinDraft> = {}) {
  const draft = bulletin(changes);
  await manager().save(draft);
  return draft.id;
}

async function sendAndRecord(actualPercent: number, changes: Partial<BulletinDraft> = {}) {
  const id = await save(changes);
  await manager().send({ id });
  organisation.now = new Date('2027-01-02T02:00:00Z');
  await manager().recordOutcome({ id, actualPercent });
  organisation.now = new Date('2026-11-20T02:00:00Z');
}

describe('a draft', () => {
  test('is changed and removed until it is sent', async () => {
    const draft = bulletin();
    await manager().save(draft);
    await manager().save({ ...draft, highPercent: 9.5 });
    expect(await manager().list()).toMatchObject([{ id: draft.id, state: 'draft', highPercent: 9.5 }]);
    await manager().send({ id: draft.id });
    const refused = { cause: { code: 'conflict', messageKey: 'bulletins:sentAlready' } };
    await expect(manager().save(draft)).rejects.toMatchObject(refused);
    await expect(manager().remove(draft)).rejects.toMatchObject(refused);
    await expect(manager().send(draft)).rejects.toMatchObject(refused);
    const other = await save();
    await manager().remove({ id: other });
    expect((await manager().list()).map(({ id }) => id)).toEqual([draft.id]);
  });

  test.each([
    ['a single number', { lowPercent: 5, highPercent: 5 }],
    ['days in the wrong order', { untilOn: '2026-11-30' }],
    ['no word to customers', { texts: { en: '', zh: ' ' } }],
    ['a fall by more than all of it', { lowPercent: -101 }],
  ])('is not accepted with %s', (_, changes) => {
    expect(BulletinDraft.safeParse(bulletin(changes)).success).toBe(false);
  });

  test('names a product as orders do', async () => {
    await expect(save({ product: 'walnut board' })).rejects.toThrow('bulletins:unknownProduct');
    await buy('Oak board', 1, '2026-06-02');
    expect(await manager().products({ query: 'BOARD' })).toEqual(['Oak board', 'Walnut board']);
  });
});

describe('whom it touches', () => {
  const touched = async (changes: Partial<BulletinDraft> = {}) =>
    manager().recipients({ id: await save(changes) });

  test('who bought it in those months, how much, and when last', async () => {
    await buy('Walnut board', 2.5, '2026-09-01');
    expect(await touched()).toMatchObject([
      { customerId, quantity: 5.5, lastBoughtAt: '2026-09-01T02:00:00.000Z', state: 'waiting' },
    ]);
    expect(await touched({ boughtWithinMonths: 3 })).toMatchObject([{ quantity: 2.5 }]);
    expect(await touched({ boughtWithinMonths: 1 })).toEqual([]);
  });

  test('nobody who gave it all back', async () => {
    await buy('Walnut board', -3, '2026-07-01', 'return');
    expect(await touched()).toEqual([]);
  });
});

describe('sending is refused', () => {
  test('where nobody may get it', async () => {
    const id = await save({ boughtWithinMonths: 1 });
    await expect(manager().send({ id })).rejects.toThrow('bulletins:nobody');
    expect(await manager().list()).toMatchObject([{ state: 'draft' }]);
  });

  test('once the forecast is over, and without a mail server', async () => {
    const late = await save({ fromOn: '2026-11-01', untilOn: '2026-11-19' });
    await expect(manager().send({ id: late })).rejects.toThrow('bulletins:over');
    const id = await save();
    await expect(manager({ withMail: false }).send({ id })).rejects.toThrow('bulletins:noMailServer');
  });
});

describe('what came true', () => {
  test('is recorded after the last day of a bulletin that was sent', async () => {
    const id = await save();
    await expect(manager().recordOutcome({ id, actualPercent: 5 })).rejects.toThrow('bulletins:notSent');
    await manager().send({ id });
    organisation.now = new Date('2026-12-31T02:00:00Z');
    await expect(manager().recordOutcome({ id, actualPercent: 5 })).rejects.toThrow('bulletins:notOver');
    organisation.now = new Date('2027-01-01T02:00:00Z');
    await manager().recordOutcome({ id, actualPercent: 5 });
    expect(await manager().list()).toMatchObject([{ id, actualPercent: 5 }]);
  });

  test('is counted against the range, by product too; before that nothing is said', async () => {
    expect(await manager().accuracy()).toBeNull();
    await buy('Oak board', 1, '2026-06-02');
    await sendAndRecord(5);
    await sendAndRecord(9);
    await sendAndRecord(-1, { product: 'Oak board', lowPercent: -2, highPercent: 0 });
    const { all, byProduct } = (await manager().accuracy())!;
    expect(all).toMatchObject({ hits: 2, of: 3 });
    // R 4.2: prop.test(2, 3, correct = FALSE).
    expect([all.low, all.high]).toEqual([expect.closeTo(0.2077, 4), expect.closeTo(0.9385, 4)]);
    expect(byProduct).toMatchObject([
      { product: 'Oak board', hits: 1, of: 1 },
      { product: 'Walnut board', hits: 1, of: 2 },
    ]);
  });
});

test.each(['staff', 'hr', 'relationshipManager'] as const)('%s may not send', async (person) => {
  const id = await save();
  await expect(organisation.as(person).bulletins.send({ id })).rejects.toThrow('errors:forbidden');
});

test('who sent it and what was recorded stands in the audit trail', async () => {
  await sendAndRecord(5);
  const actions = await organisation.read(({ trx }) =>
    trx.selectFrom('audit_entries').select('action').orderBy('id').execute(),
  );
  expect(actions.map(({ action }) => action).filter((action) => action.startsWith('bulletins.'))).toEqual([
    'bulletins.save',
    'bulletins.send',
    'bulletins.recordOutcome',
  ]);
});
