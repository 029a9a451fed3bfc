import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NotNowReason, PromptAnswer } from '../../../shared/features/prompts/model.ts';
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

async function addCustomer(owner: 'staff' | 'outsider' = 'staff') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  await organisation.as(owner).customers.add({ id, kind: 'company', name: `Customer ${id}`, ownerId });
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
    orderedAt: new Date(organisation.now.getTime() - 86_400_000).toISOString(),
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
  expect(slipping).toMatchObject({ shown: 3, actedOn: 1, notNow: 1 });
  expect(slipping.reasons).toEqual([{ because: 'wrong-time', count: 1 }]);
  expect(slipping.interval!.low).toBeLessThan(1 / 3);
  expect(JSON.stringify(report)).not.toContain(organisation.staffIds.staff);
});

test('settings reach the devices with the directory', async () => {
  const settings = { slippingBelowPercent: 60, winBackFromMinor: 5_000_00 };
  await organisation.as('manager').prompts.saveSettings(settings);
  expect((await kitOf('staff')).settings).toEqual(settings);
});
