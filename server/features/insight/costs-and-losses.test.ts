import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { recompute } from './recompute.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

async function buyer(day: string) {
  const id = uuidv7();
  await organisation.as('staff').customers.add({ id, kind: 'person', name: 'Ann' });
  await organisation.as('staff').purchases.record({
    ...{ id: uuidv7(), customerId: id, number: uuidv7(), orderedAt: `${day}T04:00:00Z` },
    ...{ currency: 'CNY', amountMinor: 100, lines: [] },
  });
  return id;
}
const leave = (customerId: string, parts: { lostOn?: string; reason?: string; words?: string } = {}) =>
  organisation
    .as('staff')
    .losses.record({ id: uuidv7(), customerId, lostOn: '2026-02-10', reason: 'price', ...parts });
const reckon = () => recompute(organisation.database, organisation.organisationId, organisation.now);
const lost = async () => {
  const span = { from: '2026-01-01', to: '2026-03-31' };
  return (await organisation.as('staff').insight.turned({ flow: 'lost', ...span })).items;
};

test('who said so is lost on that day, with the reason and their words, until they order again', async () => {
  const id = await buyer('2026-01-05');
  await leave(id, { words: '太贵了' });
  await reckon();
  expect(await lost()).toMatchObject([
    { id, turnedOn: '2026-02-10', ended: 'said', reason: 'price', words: '太贵了' },
  ]);
  await organisation.as('staff').purchases.record({
    ...{ id: uuidv7(), customerId: id, number: uuidv7(), orderedAt: '2026-02-20T04:00:00Z' },
    ...{ currency: 'CNY', amountMinor: 100, lines: [] },
  });
  await reckon();
  const { periods } = await organisation.as('staff').insight.bucket({ grain: 'month' });
  expect(periods.at(-2)).toMatchObject({ from: '2026-02-01', lost: 1, regained: 1, levelAfter: 1 });
});

test('a loss noted of a person is the loss of the company they buy for', async () => {
  const companyId = uuidv7();
  await organisation.as('staff').customers.add({ id: companyId, kind: 'company', name: 'Rolls Ltd' });
  const id = await buyer('2026-01-05');
  await organisation.as('staff').customers.change({ id, before: {}, after: { companyId } });
  await leave(id);
  await reckon();
  expect(await lost()).toMatchObject([{ id: companyId, name: 'Rolls Ltd', reason: 'price' }]);
});

test('a note taken back is as if it never was', async () => {
  const customerId = await buyer('2026-01-05');
  await leave(customerId);
  const [noted] = await organisation.as('staff').losses.ofCustomer({ customerId });
  await organisation.as('staff').losses.remove({ id: noted!.id, customerId });
  await reckon();
  expect(await lost()).toEqual([]);
});

test('a reason must be one of the list, and a loss cannot lie ahead', async () => {
  const id = await buyer('2026-01-05');
  await expect(leave(id, { reason: 'mood' })).rejects.toMatchObject({
    cause: { messageKey: 'losses:noSuchReason' },
  });
  await expect(leave(id, { lostOn: '2026-03-03' })).rejects.toMatchObject({
    cause: { messageKey: 'losses:futureDay' },
  });
  const reason = { id: 'mood', name: { en: 'Mood', zh: '心情' }, isKeepable: true, isRetired: false };
  await organisation.as('manager').losses.saveReason({ reason });
  await leave(id, { reason: 'mood' });
  await leave(id);
  const shares = await organisation.as('staff').losses.shares({ from: '2026-02-01', to: '2026-02-28' });
  expect(shares).toMatchObject([
    { count: 1, share: 0.5 },
    { count: 1, share: 0.5 },
  ]);
  expect(shares.map((share) => share.reason.name.en).toSorted()).toEqual(['Mood', 'Price']);
  for (const { low, high } of shares) expect([low > 0, high < 1]).toEqual([true, true]);
});

test('costs are shared by who was won, and what could have been kept follows the reasons once five are noted', async () => {
  const ids = [];
  for (let index = 0; index < 5; index += 1) ids.push(await buyer('2026-01-05'));
  const entry = { id: uuidv7(), monthOn: '2026-01-01', kind: 'advertising', aim: 'winning' } as const;
  await organisation.as('manager').costs.save({ entries: [{ ...entry, amountMinor: 50_000 }] });
  await reckon();
  const spending = () => organisation.as('manager').costs.spending({ grain: 'year' });
  expect(await spending()).toMatchObject({
    keepable: { from: 'assumption', low: 0.2, high: 0.5 },
    periods: [{ perWonMinor: 10_000, perKeptMinor: null, saved: { low: 0, high: 0 } }],
  });
  for (const id of ids) await leave(id);
  await reckon();
  const after = await spending();
  expect(after.keepable).toMatchObject({ from: 'reasons', high: 1 });
  expect(after.periods[0]?.saved?.high).toBe(1);
  await organisation.as('manager').costs.remove({ id: entry.id });
  expect((await spending()).periods).toEqual([]);
});
