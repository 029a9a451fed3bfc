import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../../test/support/test-organisation.ts';

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

const cuts = { months: 12 as const, keyFromMinor: 100_000, regularFromMinor: 10_000 };

async function addCustomer(fields: { kind?: 'person' | 'company'; companyId?: string; name?: string } = {}) {
  const id = uuidv7();
  const { staff } = organisation.staffIds;
  await organisation
    .as('staff')
    .customers.add({ id, kind: 'person', name: 'Ann', ownerId: staff, ...fields });
  return id;
}

type Bought = { amountMinor: number; costMinor?: number; kind?: 'order' | 'return'; on?: string };
let number = 0;
function buy(customerId: string, { amountMinor, costMinor, kind = 'order', on = '2026-08-01' }: Bought) {
  number += 1;
  return organisation.as('staff').purchases.record({
    ...{ id: uuidv7(), customerId, number: `T-${number}`, kind, amountMinor, currency: 'CNY' },
    ...{ costMinor: costMinor ?? null, orderedAt: `${on}T02:00:00.000Z` },
  });
}

function speak(customerId: string, kind: 'mail' | 'call', on = '2026-08-01') {
  return organisation.as('staff').interactions.log({
    ...{ id: uuidv7(), customerId, kind, direction: 'out', happenedAt: `${on}T02:00:00.000Z` },
  });
}

const tierOf = async (id: string) => (await organisation.as('staff').customers.get({ id })).customer.tier;
const apply = (reason = 'yearly look') =>
  organisation.as('manager').tiers.applyCuts({ cuts, reason, after: null });

test('a contribution is sales less known cost and less what came back, in the time looked at', async () => {
  const [a, b] = [await addCustomer({ name: 'A' }), await addCustomer({ name: 'B' })];
  await buy(a, { amountMinor: 300_000, costMinor: 100_000 });
  await buy(a, { amountMinor: -50_000, costMinor: 20_000, kind: 'return' });
  await buy(b, { amountMinor: 30_000 });
  await buy(b, { amountMinor: 900_000, on: '2025-01-01' });
  const read = await organisation.as('manager').tiers.get({ months: 12 });
  expect(read).toMatchObject({ customers: 2, totalMinor: 200_000, cuts: null });
  expect(read.curve.at(-1)).toEqual({ customers: 1, value: 1, atLeastMinor: 30_000, likely: null });
  expect(read.topFifth).toBeCloseTo(0.34);
});

test('cut points are proposed where the curve bends', async () => {
  // 50, 25, 10 and seven who bring 15 together, as the curve is reckoned by hand in concentration.test.ts.
  for (const amount of [4, 50, 1, 25, 3, 1, 10, 3, 1, 2])
    await buy(await addCustomer(), { amountMinor: amount * 1000 });
  const {
    proposed,
    cuts: decided,
    topFifth,
    topFifthLikely,
    curve,
  } = await organisation.as('manager').tiers.get({ months: 12 });
  expect(decided).toBeNull();
  expect(proposed).toMatchObject({
    key: { atLeast: 25_000, count: 2 },
    regular: { atLeast: 4_000, count: 4 },
  });
  // Two of ten bring three quarters, which two others might not.
  expect(topFifth).toBe(0.75);
  expect(topFifthLikely!.low).toBeLessThan(0.65);
  expect(topFifthLikely!.high).toBeGreaterThan(0.8);
  expect(curve.find(({ customers }) => customers === 0.2)?.likely).toEqual(topFifthLikely);
});

test('cut points are previewed, then applied with a line and a reason for each', async () => {
  const key = await addCustomer({ name: 'Key' });
  const lapsed = await addCustomer({ name: 'Lapsed' });
  const never = await addCustomer({ name: 'Never' });
  await buy(key, { amountMinor: 100_000 });
  await buy(lapsed, { amountMinor: 500_000, on: '2024-01-01' });
  const preview = await organisation.as('manager').tiers.preview(cuts);
  expect(preview.moves).toEqual([
    { id: key, name: 'Key', from: null, to: 'key', contributionMinor: 100_000 },
    { id: lapsed, name: 'Lapsed', from: null, to: 'small', contributionMinor: 0 },
  ]);
  expect(preview.tiers).toEqual([
    { tier: 'key', before: 0, after: 1 },
    { tier: 'regular', before: 0, after: 0 },
    { tier: 'small', before: 0, after: 1 },
    { tier: null, before: 2, after: 0 },
  ]);
  expect(await apply()).toEqual({ changed: 2, next: null });
  expect([await tierOf(key), await tierOf(lapsed), await tierOf(never)]).toEqual(['key', 'small', null]);
  const { changes } = await organisation.as('staff').tiers.ofCustomer({ customerId: key });
  expect(changes).toMatchObject([
    { from: null, to: 'key', contributionMinor: 100_000, reason: 'yearly look', currency: 'CNY' },
  ]);
  expect((await organisation.as('manager').tiers.preview(cuts)).moving).toBe(0);
});

test('a tier set by hand and pinned stays', async () => {
  const pinned = await addCustomer();
  await buy(pinned, { amountMinor: 5 });
  const said = { customerId: pinned, tier: 'key' as const, reason: 'the minister’s brother' };
  await organisation.as('staff').tiers.setByHand({ ...said, isPinned: true });
  expect(await organisation.as('manager').tiers.preview(cuts)).toMatchObject({ pinned: 1, moving: 0 });
  await apply();
  expect(await tierOf(pinned)).toBe('key');
  await organisation.as('staff').tiers.setByHand({ ...said, isPinned: false });
  await apply();
  expect(await tierOf(pinned)).toBe('small');
});

test('a company counts with its people, who take its tier', async () => {
  const companyId = await addCustomer({ kind: 'company', name: 'Jiamei' });
  const [one, other] = [await addCustomer({ companyId }), await addCustomer({ companyId })];
  await buy(one, { amountMinor: 60_000 });
  await buy(other, { amountMinor: 60_000 });
  await organisation.as('staff').tiers.setByHand({
    ...{ customerId: other, tier: 'small', isPinned: true, reason: 'asks not to be called' },
  });
  expect((await apply()).changed).toBe(1);
  expect([await tierOf(companyId), await tierOf(one), await tierOf(other)]).toEqual(['key', 'key', 'small']);
});

test('time is held against contribution, and both lists name who is meant', async () => {
  const key = await addCustomer({ name: 'Key' });
  const small = await addCustomer({ name: 'Small' });
  await buy(key, { amountMinor: 900_000 });
  await buy(small, { amountMinor: 5_000 });
  await apply();
  await speak(key, 'mail', '2026-06-01');
  for (const _ of [1, 2]) await speak(small, 'call');
  const effort = await organisation.as('manager').tiers.effort({ months: 12 });
  expect(effort.shares.map(({ tier, minutes }) => [tier, minutes])).toEqual([
    ...[
      ['key', 6],
      ['regular', 0],
      ['small', 30],
      [null, 0],
    ],
  ]);
  expect(effort.apart).toMatchObject({ tier: 'key' });
  expect(effort.costly).toMatchObject([{ name: 'Small', minutes: 30, contributionMinor: 5_000 }]);
  expect(effort.neglected).toMatchObject([{ name: 'Key', silentSince: '2026-06-01T02:00:00.000Z' }]);
  await organisation.as('manager').tiers.changeMinutes({ ...effort.effortMinutes, call: 1 });
  const changed = await organisation.as('staff').tiers.effort({ months: 12 });
  expect(changed.costly).toMatchObject([{ minutes: 2 }]);
});

test('a key customer is neglected after sixty days without a word of ours', async () => {
  const key = await addCustomer({ name: 'Key' });
  await buy(key, { amountMinor: 900_000 });
  await apply();
  const neglected = async () => (await organisation.as('manager').tiers.effort({ months: 12 })).neglected;
  await speak(key, 'call', '2026-06-22');
  expect(await neglected()).toEqual([]);
  organisation.now = new Date('2026-08-21T02:00:01Z');
  expect(await neglected()).toMatchObject([{ name: 'Key' }]);
});

test('staff sees the curve of the customers they may see', async () => {
  await buy(await addCustomer(), { amountMinor: 1_000 });
  await organisation
    .as('administrator')
    .settings.update({ name: 'Lanting', settings: { customerAccess: 'team' } });
  expect((await organisation.as('staff').tiers.get({ months: 12 })).customers).toBe(1);
  expect((await organisation.as('outsider').tiers.get({ months: 12 })).customers).toBe(0);
  expect((await organisation.as('outsider').tiers.changes({ before: null })).items).toEqual([]);
});
