import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../../../test/support/test-organisation.ts';
import { type NoteProgress, runReckoning } from './run-reckoning.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let organisation: TestOrganisation;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  organisation = await createTestOrganisation(opened.database);
});

const subject = 'insight' as const;
const ask = () => organisation.as('manager').reckonings.ask({ subject });
const state = () => organisation.as('staff').reckonings.state({ subject });
const run = (work: (noteProgress: NoteProgress) => Promise<unknown>) =>
  runReckoning({ ...organisation, now: () => organisation.now }, subject, work);
const runs = async () => {
  let count = 0;
  await run(async () => count++);
  return count;
};

test('nothing is reckoned that nobody asked for', async () => {
  expect(await state()).toBeNull();
  expect(await runs()).toBe(0);
});

test('who asked sees that it waits, how far it is and that it is done', async () => {
  await ask();
  expect(await state()).toMatchObject({ state: 'waiting' });
  await run(async (noteProgress) => {
    await noteProgress(0.5);
    expect(await state()).toEqual({ state: 'running', progress: 50, finishedAt: null });
  });
  expect(await state()).toMatchObject({ state: 'done', finishedAt: organisation.now.toISOString() });
  expect(await runs()).toBe(0);
});

test('asked for twice it is reckoned once, and once more when asked meanwhile', async () => {
  await ask();
  await ask();
  await run(ask);
  expect(await state()).toMatchObject({ state: 'waiting' });
  expect(await runs()).toBe(1);
  expect(await runs()).toBe(0);
});

test('one that broke off is told, and can be asked for again', async () => {
  await ask();
  await expect(run(() => Promise.reject(new Error('no room on the disk')))).rejects.toThrow('no room');
  expect(await state()).toMatchObject({ state: 'failed' });
  await ask();
  expect(await runs()).toBe(1);
});

test('what a killed process left is taken up after five minutes', async () => {
  await ask();
  await run(async () => {
    expect(await runs()).toBe(0);
    organisation.now = new Date(organisation.now.getTime() + 5 * 60_000 + 1);
    expect(await runs()).toBe(1);
  });
});

test('another organisation’s is not this one’s', async () => {
  const other = await createTestOrganisation(opened.database);
  await other.as('manager').reckonings.ask({ subject });
  expect(await runs()).toBe(0);
  expect(await state()).toBeNull();
});
