import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database, { settings: { customerAccess: 'team' } });
  customerId = uuidv7();
  const ownerId = organisation.staffIds.staff;
  await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: '陈立群', ownerId });
});

async function makePromise(parts: { dueOn?: string; direction?: 'we' | 'they'; ownerId?: string } = {}) {
  const id = uuidv7();
  const promise = { id, customerId, direction: 'we' as const, what: 'quote', dueOn: '2026-03-05', ...parts };
  await organisation.as('staff').promises.make(promise);
  return id;
}

async function listed(id: string, state: 'open' | 'settled' = 'open') {
  const { items } = await organisation.as('staff').promises.list({ whose: 'all', state });
  return items.find(({ promise }) => promise.id === id);
}

async function kindsOf(id: string) {
  return (await organisation.as('staff').promises.history({ id })).map(({ kind }) => kind);
}

test('a promise is its maker’s own unless said otherwise', async () => {
  const mine = await makePromise();
  const theirs = await makePromise({ ownerId: organisation.staffIds.colleague });
  expect((await listed(mine))?.ownerName).toBe('staff');
  expect((await listed(theirs))?.ownerName).toBe('colleague');
});

test('made twice under one id it is recorded once', async () => {
  const id = await makePromise();
  await organisation.as('staff').promises.make({
    id,
    customerId,
    direction: 'we',
    what: 'another',
    dueOn: '2026-04-01',
  });
  expect((await listed(id))?.promise).toMatchObject({ what: 'quote', dueOn: '2026-03-05' });
  expect(await kindsOf(id)).toEqual(['made']);
});

test('an owner who left is refused', async () => {
  await expect(makePromise({ ownerId: uuidv7() })).rejects.toMatchObject({
    cause: { messageKey: 'promises:ownerUnknown' },
  });
});

test('moved with a reason, it keeps both days and climbs anew', async () => {
  const id = await makePromise();
  await organisation.as('staff').promises.move({ id, dueOn: '2026-03-09', reason: 'paper mill is closed' });
  await organisation.as('staff').promises.move({ id, dueOn: '2026-03-09', reason: 'clicked twice' });
  expect((await listed(id))?.promise).toMatchObject({ dueOn: '2026-03-09', movedCount: 1, escalation: 0 });
  const history = await organisation.as('staff').promises.history({ id });
  expect(history).toMatchObject([
    { kind: 'made' },
    {
      kind: 'moved',
      fromDueOn: '2026-03-05',
      toDueOn: '2026-03-09',
      reason: 'paper mill is closed',
      staffName: 'staff',
    },
  ]);
});

describe('settling', () => {
  test.each(['kept', 'broken', 'withdrawn'] as const)('%s is the end, and once is enough', async (state) => {
    const id = await makePromise();
    await organisation.as('colleague').promises.settle({ id, state });
    await organisation.as('staff').promises.settle({ id, state });
    expect((await listed(id, 'settled'))?.promise.state).toBe(state);
    expect(await kindsOf(id)).toEqual(['made', state]);
  });

  test('what someone else has decided is not overwritten', async () => {
    const id = await makePromise();
    await organisation.as('colleague').promises.settle({ id, state: 'withdrawn' });
    const refusal = { cause: { code: 'conflict', messageKey: 'promises:alreadySettled' } };
    await expect(organisation.as('staff').promises.settle({ id, state: 'kept' })).rejects.toMatchObject(
      refusal,
    );
    await expect(
      organisation.as('staff').promises.move({ id, dueOn: '2026-04-01', reason: 'later' }),
    ).rejects.toMatchObject(refusal);
  });
});

test('a promise about a customer out of sight does not exist', async () => {
  const id = await makePromise();
  const outsider = organisation.as('outsider').promises;
  for (const call of [
    () => outsider.settle({ id, state: 'kept' }),
    () => outsider.move({ id, dueOn: '2026-04-01', reason: 'mine now' }),
    () => outsider.history({ id }),
    () => outsider.make({ id: uuidv7(), customerId, direction: 'we', what: 'quote', dueOn: '2026-03-05' }),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect((await outsider.list({ whose: 'all' })).items).toEqual([]);
  expect(await outsider.keptRates({ by: 'person' })).toEqual([]);
});

describe('lists', () => {
  test('mine are those I own, the team’s those of my mates and of whom I lead', async () => {
    const mine = await makePromise();
    const mates = await makePromise({ ownerId: organisation.staffIds.colleague });
    const outsiders = await makePromise({ ownerId: organisation.staffIds.outsider });
    const idsOf = async (person: 'staff' | 'manager', whose: 'mine' | 'team' | 'all') =>
      (await organisation.as(person).promises.list({ whose })).items.map(({ promise }) => promise.id);
    expect(await idsOf('staff', 'mine')).toEqual([mine]);
    expect(await idsOf('staff', 'team')).toEqual([mine, mates]);
    expect(await idsOf('manager', 'team')).toEqual([mine, mates]);
    expect(await idsOf('manager', 'mine')).toEqual([]);
    expect(await idsOf('staff', 'all')).toEqual([mine, mates, outsiders]);
  });

  test('late begins the day after, in the company’s time zone', async () => {
    const id = await makePromise({ dueOn: '2026-03-05' });
    const lateIds = async (now: string) => {
      organisation.now = new Date(now);
      const { items } = await organisation.as('staff').promises.list({ whose: 'late' });
      return items.map(({ promise }) => promise.id);
    };
    expect(await lateIds('2026-03-05T15:59:00Z')).toEqual([]);
    expect(await lateIds('2026-03-05T16:00:00Z')).toEqual([id]);
  });

  test('pages follow each other without a gap, also within one day', async () => {
    const ids: string[] = [];
    for (const dueOn of ['2026-03-05', '2026-03-05', '2026-03-05', '2026-03-06', '2026-03-04']) {
      ids.push(await makePromise({ dueOn }));
    }
    const seen: string[] = [];
    let cursor: { dueOn: string; id: string } | null = null;
    do {
      const page = await organisation.as('staff').promises.list({ whose: 'all', cursor, limit: 2 });
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ promise }) => promise.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual([ids[4], ids[0], ids[1], ids[2], ids[3]]);
  });
});

test('kept rates count what was kept among what was settled, per person, team and customer', async () => {
  for (const state of ['kept', 'kept', 'broken', 'withdrawn'] as const) {
    await organisation.as('staff').promises.settle({ id: await makePromise(), state });
  }
  await organisation
    .as('staff')
    .promises.settle({ id: await makePromise({ direction: 'they' }), state: 'broken' });
  await makePromise();
  const rates = organisation.as('manager').promises.keptRates;
  const expected = { kept: 2, settled: 3, rate: 2 / 3 };
  expect(await rates({ by: 'person' })).toEqual([
    { id: organisation.staffIds.staff, name: 'staff', ...expected },
  ]);
  expect(await rates({ by: 'team' })).toEqual([{ id: organisation.teamId, name: 'Sales', ...expected }]);
  expect(await rates({ by: 'customer' })).toEqual([{ id: customerId, name: '陈立群', ...expected }]);
  expect(await rates({ by: 'customer', direction: 'they' })).toMatchObject([
    { kept: 0, settled: 1, rate: 0 },
  ]);
});
