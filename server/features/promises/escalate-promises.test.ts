import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { escalatePromises } from './escalate-promises.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
let customerId: string;
let promiseId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** Due on Thursday 5 March 2026, owed by `staff`, who is led by `manager`. */
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
  customerId = uuidv7();
  promiseId = uuidv7();
  await organisation.as('staff').customers.add({ id: customerId, kind: 'person', name: '陈立群' });
  const owed = { customerId, direction: 'we', what: 'quote', dueOn: '2026-03-05' } as const;
  await organisation.as('staff').promises.make({ id: promiseId, ...owed });
});

const wall = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const escalateAt = (text: string) => escalatePromises(organisation, wall(text));

async function climbs() {
  const events = await organisation.as('staff').promises.history({ id: promiseId });
  return events
    .filter(({ kind }) => kind === 'reminded' || kind === 'escalated')
    .map(({ kind, staffName }) => `${kind} ${staffName}`);
}

test('a late promise reminds its owner twice, then tells the owner’s lead, in working time', async () => {
  expect(await escalateAt('2026-03-05 17:00')).toBe(0);
  expect(await escalateAt('2026-03-06 09:10')).toBe(1);
  expect(await escalateAt('2026-03-07 12:00')).toBe(1);
  expect(await escalateAt('2026-03-08 12:00')).toBe(0);
  expect(await escalateAt('2026-03-09 18:00')).toBe(1);
  expect(await climbs()).toEqual(['reminded staff', 'reminded staff', 'escalated manager']);
});

test('a second run right after changes nothing, not even the clock', async () => {
  await escalateAt('2026-03-06 10:00');
  const { version } = await organisation.as('staff').sync.card({ customerId });
  expect(await escalateAt('2026-03-06 10:00')).toBe(0);
  expect((await organisation.as('staff').sync.card({ customerId })).version).toBe(version);
});

test('each step reaches the browsers with the card', async () => {
  const before = await organisation.as('staff').sync.card({ customerId });
  await escalateAt('2026-03-06 10:00');
  const after = await organisation.as('staff').sync.card({ customerId });
  expect(after.promises).toMatchObject([{ escalation: 1 }]);
  expect(after.version).toBeGreaterThan(before.version);
});

test('once told, the lead finds the customer in today', async () => {
  organisation.now = wall('2026-03-09 18:30');
  expect((await organisation.as('manager').sync.today({})).total).toBe(0);
  await escalateAt('2026-03-09 18:00');
  expect((await organisation.as('manager').sync.today({})).customers).toMatchObject([
    { customer: { id: customerId }, prompts: [{ kind: 'our-promise-late' }] },
  ]);
});

test('a kept promise climbs no more, a moved one from the beginning', async () => {
  await escalateAt('2026-03-06 10:00');
  await organisation.as('staff').promises.move({ id: promiseId, dueOn: '2026-03-10', reason: 'mill closed' });
  expect(await escalateAt('2026-03-10 10:00')).toBe(0);
  expect(await escalateAt('2026-03-11 10:00')).toBe(1);
  await organisation.as('staff').promises.settle({ id: promiseId, state: 'kept' });
  expect(await escalateAt('2026-03-20 10:00')).toBe(0);
});

test('public holidays hold the climb up', async () => {
  await organisation.as('staff').promises.move({ id: promiseId, dueOn: '2026-04-30', reason: 'May' });
  expect(await escalateAt('2026-05-01 12:00')).toBe(0);
});

test('a make-up day counts as the working day it is', async () => {
  await organisation.as('staff').promises.move({ id: promiseId, dueOn: '2026-10-09', reason: 'October' });
  expect(await escalateAt('2026-10-10 10:00')).toBe(1);
});

test('what the company decided about a day stands over the country', async () => {
  const { calendar } = organisation.as('administrator');
  await calendar.decideDay({ day: '2026-03-06', isWorking: false, name: 'Founding day' });
  expect(await escalateAt('2026-03-06 10:00')).toBe(0);
  await calendar.clearDay({ day: '2026-03-06' });
  expect(await escalateAt('2026-03-06 10:00')).toBe(1);
});
