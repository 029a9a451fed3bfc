import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultRules } from '../../../../shared/features/loyalty/say-and-do/model.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../../test/support/test-organisation.ts';
import { placeAll } from './place-all.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  organisation.now = new Date('2026-11-20T02:00:00Z');
});

async function addCustomer(
  name: string,
  { orders = 0, references = 0 }: { orders?: number; references?: number },
) {
  const id = uuidv7();
  const staff = organisation.as('staff');
  await staff.customers.add({ id, kind: 'person', name, ownerId: organisation.staffIds.staff });
  for (let order = 0; order < orders; order++)
    await staff.purchases.record({
      ...{ id: uuidv7(), customerId: id, number: `${name}-${order}`, currency: 'CNY', amountMinor: 100 },
      orderedAt: new Date(Date.UTC(2026, 8, 1 + 3 * order)).toISOString(),
    });
  for (let reference = 0; reference < references; reference++) await note(id, 'reference');
  return id;
}
const note = (customerId: string, kind: 'reference' | 'suggestion') =>
  organisation.as('staff').sayAndDo.logSign({ id: uuidv7(), customerId, kind, noticedOn: '2026-11-01' });
const place = () => placeAll(organisation, organisation.now);
const quadrantOf = async (customerId: string) =>
  (await organisation.as('staff').sync.card({ customerId })).loyalty.sayAndDo.quadrant;

/** Two who differ both ways, one who buys without a word, one nobody knows. */
async function addFour() {
  return {
    loyal: await addCustomer('loyal', { orders: 9, references: 3 }),
    neither: await addCustomer('neither', { orders: 2, references: 1 }),
    silent: await addCustomer('silent', { orders: 4 }),
    unknown: await addCustomer('unknown', {}),
  };
}

test('customers are placed by what they say and do, and who is not known stands apart', async () => {
  const ids = await addFour();
  await place();
  expect(await quadrantOf(ids.loyal)).toBe('loyal');
  expect(await quadrantOf(ids.neither)).toBe('neither');
  expect(await quadrantOf(ids.silent)).toBe('not-known');
  expect(await quadrantOf(ids.unknown)).toBe('not-known');
});

test('the map counts all and draws those who are known', async () => {
  const ids = await addFour();
  await place();
  const map = await organisation.as('staff').sayAndDo.map({});
  expect(map.counts.find(({ quadrant }) => quadrant === 'not-known')!.count).toBe(2);
  expect(map.dots.map(({ customerId }) => customerId).sort()).toEqual([ids.loyal, ids.neither].sort());
  expect(map.dots[0]!.stated.error).toBeGreaterThan(0);
  const ownedByOther = { ownerId: organisation.staffIds.colleague };
  expect((await organisation.as('staff').sayAndDo.map(ownedByOther)).dots).toEqual([]);
});

test('who stands nowhere is listed with the side that is not known and what would make it known', async () => {
  const ids = await addFour();
  await place();
  const listed = await organisation.as('staff').sayAndDo.listNotKnown({});
  expect(listed.map(({ customerId, missing }) => [customerId, missing])).toEqual([
    [ids.silent, { stated: 1, behavioural: null }],
    [ids.unknown, { stated: 1, behavioural: 1 }],
  ]);
  expect(listed[0]!.behavioural!.error).toBeGreaterThan(0);
  await note(ids.silent, 'suggestion');
  await place();
  expect((await organisation.as('staff').sayAndDo.listNotKnown({})).map(({ name }) => name)).toEqual([
    'unknown',
  ]);
  const ownedByOther = { ownerId: organisation.staffIds.colleague };
  expect(await organisation.as('staff').sayAndDo.listNotKnown(ownedByOther)).toEqual([]);
});

test('who sees only some customers has only those counted', async () => {
  await addFour();
  await place();
  await organisation
    .as('administrator')
    .settings.update({ name: 'Lanting', settings: { customerAccess: 'team' } });
  const counted = async (person: 'staff' | 'outsider') =>
    (await organisation.as(person).sayAndDo.map({})).counts.reduce((sum, { count }) => sum + count, 0);
  expect([await counted('staff'), await counted('outsider')]).toEqual([4, 0]);
});

test('only cards that read otherwise go out again', async () => {
  const { neither } = await addFour();
  expect(await place()).toBe(2);
  expect(await place()).toBe(0);
  for (let reference = 0; reference < 9; reference++) await note(neither, 'reference');
  expect(await place()).toBeGreaterThan(0);
  expect(await quadrantOf(neither)).toBe('willing');
});

test('more customers than one slice holds are compared with each other all the same', async () => {
  const { loyal, neither } = await addFour();
  const { staff } = organisation.staffIds;
  const many = Array.from({ length: 600 }, () => ({
    ...{ organisation_id: organisation.organisationId, id: uuidv7(), kind: 'person' as const },
    ...{ name: 'One of many', owner_id: staff, created_at: organisation.now },
  }));
  await organisation.write(({ trx, clock }) =>
    trx
      .insertInto('customers')
      .values(many.map((one) => ({ ...one, version: clock })))
      .execute(),
  );
  const noted: number[] = [];
  await placeAll(organisation, organisation.now, async (share) => void noted.push(share));
  expect([await quadrantOf(loyal), await quadrantOf(neither)]).toEqual(['loyal', 'neither']);
  expect(noted).toEqual([...noted].sort((a, b) => a - b));
  expect(noted.at(-1)).toBe(1);
  const { counts } = await organisation.as('manager').sayAndDo.map({});
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(604);
});

test('with no customers there is nothing to place', async () => {
  const noted: number[] = [];
  expect(await placeAll(organisation, organisation.now, async (share) => void noted.push(share))).toBe(0);
  expect(noted.every(Number.isFinite)).toBe(true);
});

test('each month keeps its places, so that movement shows', async () => {
  const { neither } = await addFour();
  await place();
  organisation.now = new Date('2026-12-02T02:00:00Z');
  for (let reference = 0; reference < 9; reference++) await note(neither, 'reference');
  await place();
  const staff = organisation.as('staff');
  expect(await staff.sayAndDo.months()).toEqual(['2026-12-01', '2026-11-01']);
  const between = { fromMonth: '2026-11-01', toMonth: '2026-12-01' };
  // R: binom::binom.wilson(1, 1).
  const likely = { low: expect.closeTo(0.2065493, 6), high: 1 };
  expect(await staff.sayAndDo.movement(between)).toContainEqual({
    ...{ from: 'neither', to: 'willing', count: 1, share: 1, likely },
  });
  const backwards = { fromMonth: between.toMonth, toMonth: between.fromMonth };
  expect(await staff.sayAndDo.movement(backwards)).toContainEqual({
    from: 'willing',
    to: 'neither',
    count: 1,
    share: 1,
    likely,
  });
  const detail = await staff.sayAndDo.movementDetail({ ...between, from: 'neither', to: 'willing' });
  expect(detail).toEqual({ customers: [{ id: neither, name: 'neither' }], changes: [] });
  const { past, standing } = await staff.sayAndDo.ofCustomer({ customerId: neither });
  expect(past).toEqual([{ month: '2026-11-01', quadrant: 'neither' }]);
  expect(standing!.quadrant).toBe('willing');
});

test('what usually moves customers is told in means of what changed, from three of them on', async () => {
  const { loyal } = await addFour();
  for (const name of ['one', 'other']) await addCustomer(name, { orders: 2, references: 1 });
  await place();
  organisation.now = new Date('2026-12-02T02:00:00Z');
  const ids = (await organisation.as('staff').sayAndDo.map({})).dots.map(({ customerId }) => customerId);
  for (const id of ids.filter((each) => each !== loyal))
    for (let reference = 0; reference < 9; reference++) await note(id, 'reference');
  await place();
  const way = { fromMonth: '2026-11-01', toMonth: '2026-12-01', from: 'neither', to: 'willing' } as const;
  const { customers, changes } = await organisation.as('staff').sayAndDo.movementDetail(way);
  expect(customers).toHaveLength(3);
  expect(changes[0]).toEqual({ component: 'references', meanBefore: 1, meanAfter: 10, count: 3 });
});

test('customers are compared within the segment the organisation chose', async () => {
  const { loyal, neither } = await addFour();
  const { tiers, sayAndDo } = organisation.as('manager');
  await tiers.setByHand({ customerId: loyal, tier: 'key', reason: 'largest', isPinned: true });
  await sayAndDo.saveRules({ ...defaultRules, segmentBy: 'tier' });
  await place();
  const standing = async (customerId: string) => (await sayAndDo.ofCustomer({ customerId })).standing!;
  // Alone among key customers: neither above nor below their mean.
  expect((await standing(loyal)).stated!.value).toBe(0);
  expect((await standing(neither)).stated!.value).toBe(0);
});

test('products and referrals are evidence of what they do, their answers of what they say', async () => {
  const { loyal } = await addFour();
  const staff = organisation.as('staff');
  for (const product of ['Rolls', 'Holders', 'Rolls'])
    await staff.purchases.record({
      ...{ id: uuidv7(), customerId: loyal, number: uuidv7(), currency: 'CNY', amountMinor: 100 },
      ...{ orderedAt: '2026-11-02T02:00:00Z', lines: [{ product, quantity: 1, amountMinor: 100 }] },
    });
  const brought = await addCustomer('brought', {});
  const said = { saidOn: '2026-11-02', source: 'customer' } as const;
  await staff.referrals.set({ id: uuidv7(), customerId: brought, referrerId: loyal, ...said });
  await staff.consents.record({
    ...{ id: uuidv7(), customerId: loyal, purpose: 'surveys', channel: 'mail' },
    ...{ state: 'given', saidOn: '2026-11-02' },
  });
  const { url } = await staff.pulses.makeLink({ customerId: loyal, question: 'recommendation' });
  const token = new URL(url).hash.slice(1);
  await organisation.as(null).pulsePage.answer({ token, score: 9, words: '' });
  await place();
  const { standing } = await staff.sayAndDo.ofCustomer({ customerId: loyal });
  const parts = [...standing!.stated!.parts, ...standing!.behavioural!.parts];
  expect(Object.fromEntries(parts.map(({ component, value }) => [component, value]))).toMatchObject({
    ...{ recommendation: 9, references: 3 },
    ...{ repeat: 9, variety: 2, referrals: 1 },
  });
});

test('a suggestion counts once, whether received, noted or both', async () => {
  const { neither } = await addFour();
  const receive = () =>
    organisation.as('staff').complaints.record({
      ...{ id: uuidv7(), customerId: neither, kind: 'suggestion', channel: 'mail', words: 'Wider rolls' },
      ...{ receivedOn: '2026-11-10', ownerId: organisation.staffIds.staff },
      answer: { promiseId: uuidv7(), what: 'Answer', dueOn: '2026-11-27' },
    });
  const counted = async () => {
    await place();
    const { standing } = await organisation.as('staff').sayAndDo.ofCustomer({ customerId: neither });
    return standing!.stated!.parts.find(({ component }) => component === 'suggestions')!.value;
  };
  expect(await counted()).toBe(0);
  await receive();
  expect(await counted()).toBe(1);
  await note(neither, 'suggestion');
  expect(await counted()).toBe(1);
  await receive();
  expect(await counted()).toBe(2);
});

test('rules of the organisation hold from the next placing on', async () => {
  const { neither } = await addFour();
  const minimumEvidence = { stated: 2, behavioural: 2 };
  await organisation.as('manager').sayAndDo.saveRules({ ...defaultRules, minimumEvidence });
  expect((await organisation.as('staff').sayAndDo.rules()).minimumEvidence).toEqual(minimumEvidence);
  await place();
  expect(await quadrantOf(neither)).toBe('not-known');
});

test('a sign noted twice is one, can be removed, and is not of tomorrow', async () => {
  const customerId = await addCustomer('Ann', {});
  const staff = organisation.as('staff');
  const sign = {
    id: uuidv7(),
    customerId,
    kind: 'share-of-wallet',
    sharePercent: 60,
    words: 'their buyer',
  } as const;
  await staff.sayAndDo.logSign({ ...sign, noticedOn: '2026-11-20' });
  await staff.sayAndDo.logSign({ ...sign, noticedOn: '2026-11-20', sharePercent: 10 });
  expect((await staff.sayAndDo.ofCustomer({ customerId })).signs).toMatchObject([
    { kind: 'share-of-wallet', sharePercent: 60, words: 'their buyer' },
  ]);
  await staff.sayAndDo.removeSign({ id: sign.id, customerId });
  expect((await staff.sayAndDo.ofCustomer({ customerId })).signs).toEqual([]);
  const tomorrow = { ...sign, id: uuidv7(), noticedOn: '2026-11-21' };
  await expect(staff.sayAndDo.logSign(tomorrow)).rejects.toThrow('sayAndDo:futureDay');
});
