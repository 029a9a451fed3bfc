import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtInRule } from '../../../shared/features/insight/model.ts';
import { addDays, daysBetween } from '../../../shared/time/day.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
  type TestPerson,
} from '../../../test/support/test-organisation.ts';
import { recompute } from './recompute.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
const today = '2026-03-02';
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
});

async function buyer(days: readonly string[], owner: TestPerson = 'staff') {
  const id = uuidv7();
  const ownerId = organisation.staffIds[owner];
  await organisation.as('administrator').customers.add({ id, kind: 'person', name: `Buyer ${id}`, ownerId });
  for (const day of days)
    await organisation.as('administrator').purchases.record({
      ...{ id: uuidv7(), customerId: id, number: uuidv7(), orderedAt: `${day}T04:00:00Z` },
      ...{ currency: 'CNY', amountMinor: 100, lines: [] },
    });
  return id;
}
const turned = async (flow: 'won' | 'lost' | 'regained', person: TestPerson = 'manager') => {
  const { items } = await organisation.as(person).insight.turned({ flow, from: '2000-01-01', to: today });
  return items.map(({ id, turnedOn, ended }) => [id, turnedOn, ...(ended ? [ended] : [])]);
};
const reckon = () => recompute(organisation.database, organisation.organisationId, organisation.now);

test('who orders every month is lost on the day the silence is longer than the rule allows, and regained by an order', async () => {
  const id = await buyer([
    '2025-01-01',
    '2025-02-01',
    '2025-03-01',
    '2025-09-01',
    '2025-09-30',
    '2026-02-20',
  ]);
  await reckon();
  expect(await turned('won')).toEqual([[id, '2025-01-01']]);
  // The rhythm is 29.5 days, thrice that is less than 90: 90 days after the last order.
  expect(await turned('lost')).toEqual([
    [id, '2025-12-29', 'silent'],
    [id, '2025-05-30', 'silent'],
  ]);
  expect(await turned('regained')).toEqual([
    [id, '2026-02-20'],
    [id, '2025-09-01'],
  ]);
});

test('a newcomer without a rhythm is given more time', async () => {
  const [early, late] = [await buyer(['2025-09-03']), await buyer(['2025-09-04'])];
  await reckon();
  expect(await turned('lost')).toEqual([[early, '2026-03-02', 'silent']]);
  expect((await turned('won')).map(([id]) => id).toSorted()).toEqual([early, late].toSorted());
});

test('another rule gives other figures', async () => {
  const id = await buyer(['2026-02-01']);
  await organisation.as('manager').insight.saveRule({ ...builtInRule, newcomerDays: 20 });
  await reckon();
  expect(await turned('lost')).toEqual([[id, '2026-02-21', 'silent']]);
});

test('who belongs to an archived company buys for themselves', async () => {
  const [companyId, id] = [uuidv7(), await buyer(['2026-02-01'])];
  const administrator = organisation.as('administrator');
  await administrator.customers.add({ id: companyId, kind: 'company', name: 'Closed Ltd' });
  await administrator.customers.change({ id, before: { companyId: null }, after: { companyId } });
  await reckon();
  expect(await turned('won')).toEqual([[companyId, '2026-02-01']]);
  await administrator.customers.archive({ id: companyId });
  await reckon();
  expect(await turned('won')).toEqual([[id, '2026-02-01']]);
});

test('staff count and see their own and their team’s customers only, leaders all', async () => {
  const mine = await buyer(['2026-01-05']);
  const others = await buyer(['2026-01-06'], 'outsider');
  await reckon();
  const levelFor = async (person: TestPerson) =>
    (await organisation.as(person).insight.bucket({ grain: 'month' })).periods.at(-1)?.levelAfter;
  expect(await turned('won', 'colleague')).toEqual([[mine, '2026-01-05']]);
  expect(await turned('won', 'outsider')).toEqual([[others, '2026-01-06']]);
  expect([await levelFor('colleague'), await levelFor('outsider'), await levelFor('manager')]).toEqual([
    1, 1, 2,
  ]);
});

test('cohorts tell who stayed and who ordered', async () => {
  await buyer(['2025-06-10', '2025-07-10', '2025-08-10']);
  await buyer(['2025-06-20']);
  await reckon();
  const [cohort] = await organisation.as('manager').insight.cohorts({ grain: 'month' });
  expect(cohort).toMatchObject({ cohortOn: '2025-06-01', size: 2 });
  expect(cohort?.ages.map(({ ordering }) => ordering.count)).toEqual([2, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(cohort?.ages.map(({ staying }) => staying.count)).toEqual([2, 2, 2, 2, 2, 1, 0, 0, 0, 0]);
  // One of two says little.
  expect(cohort?.ages[5]?.staying).toMatchObject({ share: 0.5, interval: { low: expect.closeTo(0.095, 3) } });
});

test('the curve falls as customers leave, and who is still here counts for as long as they are', async () => {
  await buyer(['2025-06-10', '2025-07-08', '2025-08-05']);
  await buyer(['2025-06-20']);
  await buyer(['2026-02-20']);
  await reckon();
  const [curve] = await organisation.as('manager').insight.survival({ by: 'all' });
  // Lost after 146 and 180 days; the third has been here for ten days.
  expect(curve).toMatchObject({ group: 'all', customers: 3, longestMonths: 6 });
  expect(curve?.steps).toMatchObject([
    // Two lives say little: the interval leaves almost everything open.
    {
      ...{ at: 5, atRisk: 2, left: 1, survival: 0.5 },
      ...{ lower: expect.closeTo(0.006, 3), upper: expect.closeTo(0.91, 2) },
    },
    { at: 6, atRisk: 1, left: 1, survival: 0 },
  ]);
});

test('who left in the course of a month is still there at the month before', async () => {
  // Lost 104 days after the first order: in the fourth month.
  await buyer(['2025-06-01', '2025-06-08', '2025-06-15']);
  // Followed for 78 days: two whole months.
  await buyer(['2025-12-14']);
  await reckon();
  const [curve] = await organisation.as('manager').insight.survival({ by: 'all' });
  expect(curve).toMatchObject({ customers: 2, longestMonths: 4 });
  expect(curve?.steps).toMatchObject([{ at: 4, atRisk: 1, left: 1, survival: 0 }]);
});

/** The rule in its plainest words, one customer and one day at a time. */
function reckonedPlainly(days: readonly string[]) {
  const turns: { flow: 'won' | 'lost' | 'regained'; on: string }[] = [];
  const orderDays = [...new Set(days)].toSorted();
  for (const [index, day] of orderDays.entries()) {
    if (index === 0) turns.push({ flow: 'won', on: day });
    else if (turns.at(-1)?.flow === 'lost') turns.push({ flow: 'regained', on: day });
    const gaps = orderDays
      .slice(0, index + 1)
      .flatMap((one, at) => (at ? [daysBetween(orderDays[at - 1]!, one)] : []));
    const recent = gaps.slice(-10).toSorted((a, b) => a - b);
    const middle =
      (recent[Math.floor((recent.length - 1) / 2)]! + recent[Math.ceil((recent.length - 1) / 2)]!) / 2;
    const silence = recent.length < 2 ? 180 : Math.max(90, Math.ceil(3 * middle));
    const lostOn = addDays(day, silence);
    const next = orderDays[index + 1];
    if (lostOn <= today && (!next || lostOn < next)) turns.push({ flow: 'lost', on: lostOn });
  }
  return turns;
}

test('whatever was ordered when, the bucket says what the rule says, and its level is who is a customer', async () => {
  const anyDays = fc.array(
    fc.integer({ min: 1, max: 1200 }).map((ago) => addDays(today, -ago)),
    { minLength: 1, maxLength: 16 },
  );
  const histories = fc.sample(anyDays, { numRuns: 25, seed: 20 });
  for (const days of histories) await buyer(days);
  await reckon();
  const turns = histories.flatMap(reckonedPlainly);
  for (const flow of ['won', 'lost', 'regained'] as const) {
    const on = turns.filter((turn) => turn.flow === flow).map((turn) => turn.on);
    expect((await turned(flow)).map(([, day]) => day).toSorted()).toEqual(on.toSorted());
  }
  for (const grain of ['month', 'quarter', 'year'] as const) {
    const { periods } = await organisation.as('manager').insight.bucket({ grain });
    for (const { won, lost, regained, levelBefore, levelAfter } of periods)
      expect(won - lost + regained).toBe(levelAfter - levelBefore);
    expect(periods.at(-1)?.levelAfter).toBe(
      turns.reduce((level, { flow }) => level + (flow === 'lost' ? -1 : 1), 0),
    );
  }
  for (const grain of ['month', 'quarter'] as const)
    for (const { ages } of await organisation.as('manager').insight.cohorts({ grain }))
      for (const { staying, ordering } of ages) {
        for (const { share, interval } of [staying, ordering]) {
          expect(share).toBeGreaterThanOrEqual(interval!.low);
          expect(share).toBeLessThanOrEqual(interval!.high);
          expect([interval!.low >= 0, interval!.high <= 1]).toEqual([true, true]);
        }
      }
  const [curve] = await organisation.as('manager').insight.survival({ by: 'all' });
  const heights = curve?.steps.map(({ survival }) => survival) ?? [];
  expect(heights).toEqual(heights.toSorted((one, other) => other - one));
});
