import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NotNowReason, PromptAnswer, PromptKind } from '../../../shared/features/prompts/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { learn } from './learn.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
});
afterAll(() => opened.close());

const learnNow = () => learn(opened.database, organisation.organisationId, organisation.now);
const kitOf = async (who: 'staff' | 'manager') => (await organisation.as(who).directory()).prompts;

async function addCustomer(owner: 'staff' | 'outsider' = 'staff', companyId: string | null = null) {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  await organisation.as(owner).customers.add({
    ...{ id, kind: companyId ? 'person' : 'company', name: `Customer ${id}`, ownerId, companyId },
  });
  return id;
}

function say(
  customerId: string,
  promptKey: string,
  answer: PromptAnswer['answer'],
  because: NotNowReason | null = null,
) {
  const given = { id: uuidv7(), customerId, promptKey, answer, because, reason: '', untilOn: null };
  return organisation.as('staff').prompts.answer(given);
}

async function order(customerId: string, ...products: string[]) {
  await organisation.as('administrator').purchases.record({
    ...{ id: uuidv7(), customerId, kind: 'order', number: uuidv7(), currency: 'CNY', amountMinor: 100_00 },
    orderedAt: organisation.now.toISOString(),
    lines: products.map((product) => ({ product, quantity: 1, amountMinor: 100_00 })),
  });
}

test('products that customers buy together reach every device, and what one bought stands on their card', async () => {
  const ids = await Promise.all(Array.from({ length: 24 }, () => addCustomer()));
  for (const [index, id] of ids.entries())
    await order(id, ...(index < 10 ? ['Rolls', 'Holders'] : index < 12 ? ['Rolls'] : ['Towels']));
  await learnNow();
  const { pairs } = await kitOf('staff');
  expect(pairs[0]).toMatchObject({ given: 'Holders', also: 'Rolls', together: 10, share: 1 });
  expect(pairs.some(({ given, also }) => given === 'Rolls' && also === 'Holders')).toBe(true);
  const card = await organisation.as('staff').sync.card({ customerId: ids[0]! });
  expect(card.products.toSorted()).toEqual(['Holders', 'Rolls']);
});

test('seven buyers of both are no pattern, and a company with its people is one buyer', async () => {
  const both = async (customerId: string) => order(customerId, 'Mugs', 'Trays');
  for (let n = 0; n < 6; n++) await both(await addCustomer());
  const companyId = await addCustomer();
  await both(companyId);
  await both(await addCustomer('staff', companyId));
  const mugs = async () => (await kitOf('staff')).pairs.filter(({ given }) => given === 'Mugs');
  await learnNow();
  expect(await mugs()).toEqual([]);
  await both(await addCustomer());
  await learnNow();
  expect(await mugs()).toMatchObject([{ also: 'Trays', together: 8 }]);
});

test('what one person refuses weighs less for them alone', async () => {
  const customerId = await addCustomer();
  for (let n = 0; n < 6; n++) await say(customerId, `cross-sell:${n}`, 'not-now', 'not-fitting');
  expect((await kitOf('staff')).weights['cross-sell']).toBeCloseTo(8 / 14);
  await learnNow();
  expect((await kitOf('manager')).weights['cross-sell']).toBe(1);
});

test('what was put off or taken care of costs a kind nothing', async () => {
  const customerId = await addCustomer();
  for (const because of ['wrong-time', 'customer-away', 'agreed-otherwise', 'handled-elsewhere'] as const)
    await say(customerId, `silent-longer-than-rhythm:${because}`, 'not-now', because);
  expect((await kitOf('staff')).weights['silent-longer-than-rhythm']).toBe(1);
});

test('what is wrong weighs a little less for everybody, from the next morning', async () => {
  const customerId = await addCustomer();
  for (let n = 0; n < 5; n++) await say(customerId, `win-back:${n}`, 'not-now', 'wrong');
  expect((await kitOf('manager')).weights['win-back']).toBeUndefined();
  await learnNow();
  expect((await kitOf('manager')).weights['win-back']).toBeCloseTo(0.8);
});

test('the report counts what was shown, acted on and why not, and names nobody', async () => {
  const customerId = await addCustomer();
  const hidden = await addCustomer('outsider');
  const shown = ['slipping:a', 'slipping:b', 'slipping:c'].map((promptKey) => ({ customerId, promptKey }));
  await organisation.as('staff').prompts.noteShown({
    shown: [...shown, { customerId: hidden, promptKey: 'slipping:d' }],
  });
  await organisation.as('staff').prompts.noteShown({ shown });
  await say(customerId, 'slipping:a', 'done');
  await say(customerId, 'slipping:b', 'not-now', 'wrong-time');
  const report = await organisation.as('manager').prompts.report({});
  const slipping = report.find(({ kind }) => kind === 'slipping')!;
  expect(slipping).toMatchObject({ shown: 3, actedOn: 1, saidDone: 1, notNow: 1 });
  expect(slipping.reasons).toEqual([{ because: 'wrong-time', count: 1 }]);
  expect(slipping.interval!.low).toBeLessThan(1 / 3);
  expect(JSON.stringify(report)).not.toContain(organisation.staffIds.staff);
});

test('settings reach the devices with the directory', async () => {
  const settings = { slippingBelowPercent: 60, winBackFromMinor: 5_000_00 };
  await organisation.as('manager').prompts.saveSettings(settings);
  expect((await kitOf('staff')).settings).toEqual(settings);
});

describe('acted on is what the kind asks for', () => {
  const reportOf = async (kind: PromptKind) =>
    (await organisation.as('manager').prompts.report({})).find((row) => row.kind === kind);
  const actedOn = async (kind: PromptKind) => (await reportOf(kind))?.actedOn;
  const show = (customerId: string, promptKey: string) =>
    organisation.as('staff').prompts.noteShown({ shown: [{ customerId, promptKey }] });
  const write = (customerId: string) =>
    organisation.as('staff').interactions.log({
      ...{
        id: uuidv7(),
        customerId,
        kind: 'mail',
        direction: 'out',
        subject: 'News',
        text: '',
        sharing: 'everything',
      },
      ...{ happenedAt: organisation.now.toISOString() },
    });

  test('a reorder is an order, from anybody of the company, and no mail', async () => {
    const companyId = await addCustomer();
    await show(companyId, 'due-to-reorder:2026-10-01');
    await write(companyId);
    expect(await actedOn('due-to-reorder')).toBe(0);
    await order(await addCustomer('staff', companyId), 'Rolls');
    expect(await actedOn('due-to-reorder')).toBe(1);
  });

  test('thanks are a word from us, and no order', async () => {
    const customerId = await addCustomer();
    await show(customerId, `thanks-owed:${uuidv7()}`);
    await order(customerId, 'Rolls');
    expect(await actedOn('thanks-owed')).toBe(0);
    await write(customerId);
    // The word may have been on its way anyway, so nobody is said to have done it.
    expect(await reportOf('thanks-owed')).toMatchObject({
      actedOn: 1,
      saidDone: 0,
      saidInterval: { low: 0 },
    });
  });

  test('to ask why they left is to write down a reason', async () => {
    const customerId = await addCustomer();
    await show(customerId, 'ask-why-lost:2026-10-01');
    await write(customerId);
    expect(await actedOn('ask-why-lost')).toBe(0);
    const [reason] = await organisation.as('staff').losses.reasons();
    await organisation.as('staff').losses.record({
      ...{ id: uuidv7(), customerId, lostOn: '2026-01-01', reason: reason!.id, words: '' },
    });
    expect(await actedOn('ask-why-lost')).toBe(1);
  });

  test('a promise is kept or moved', async () => {
    const customerId = await addCustomer();
    const id = uuidv7();
    await organisation.as('staff').promises.make({
      ...{ id, customerId, direction: 'we', what: 'The quote', quote: '', dueOn: '2026-01-01' },
      interactionId: null,
    });
    await show(customerId, `our-promise-late:${id}:2026-01-01`);
    await write(customerId);
    expect(await actedOn('our-promise-late')).toBe(0);
    await organisation.as('staff').promises.settle({ id, state: 'kept' });
    expect(await actedOn('our-promise-late')).toBe(1);
  });

  test('a step to a level, a product and a referral are looked for by what the prompt names', async () => {
    const customerId = await addCustomer();
    await show(customerId, `one-step-to-level:${uuidv7()}:2026-10-01:`);
    await show(customerId, 'cross-sell:Dispensers');
    await show(customerId, `ask-for-referral:${uuidv7()}`);
    await show(customerId, `complaint-unanswered:${uuidv7()}:received`);
    await order(customerId, 'Rolls');
    for (const kind of [
      'one-step-to-level',
      'cross-sell',
      'ask-for-referral',
      'complaint-unanswered',
    ] as const)
      expect(await actedOn(kind)).toBe(0);
    await order(customerId, 'Dispensers');
    await organisation.as('staff').referrals.set({
      ...{ id: uuidv7(), customerId: await addCustomer(), referrerId: customerId, saidOn: '2026-01-01' },
      source: 'customer',
    });
    expect(await actedOn('cross-sell')).toBe(1);
    expect(await actedOn('ask-for-referral')).toBe(1);
  });
});
