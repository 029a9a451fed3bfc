import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { syncApi } from '../../extension/api/client.ts';
import { fetchAddress, openAddress } from '../../extension/cache/open-card.ts';
import { knownAddresses } from '../../extension/cache/pull-index.ts';
import { createOrganisation, createStaff } from '../../server/auth/create-staff.ts';
import type { Command } from '../../shared/features/sync/command.ts';
import { openTestDatabase } from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { pairDevice } from './paired-device.fixture.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
const cookies = { lin: '', zhao: '' };
const password = 'correct horse battery';

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, {
    name: 'Lanting',
    settings: { deviceScope: 'all' },
  });
  for (const name of ['lin', 'zhao'] as const) {
    const email = `${name}@lanting.example`;
    await createStaff({ ...at, organisationId }, { name, email, roles: [], password });
    cookies[name] = server.cookieOf(await server.post('/api/auth/sign-in/email', { email, password }));
  }
});
afterAll(async () => {
  await server?.close();
  await opened?.close();
});

let lin: Awaited<ReturnType<typeof pairDevice>>;
let zhao: typeof lin;
let customerId: string;

beforeEach(async () => {
  lin = await pairDevice(server, cookies.lin);
  zhao = await pairDevice(server, cookies.zhao);
  await lin.sync();
  customerId = uuidv7();
  await lin.act({ id: uuidv7(), name: 'customers.add', input: newCustomer(customerId) });
  await lin.sync();
  await zhao.sync();
});

function newCustomer(id: string) {
  const display = `wang-${id}@acme.example`;
  const identity = { id: uuidv7(), kind: 'email' as const, display };
  return { id, kind: 'person' as const, name: '王芳', identities: [identity] };
}

function note(text: string): Command {
  const happenedAt = new Date().toISOString();
  const input = {
    id: uuidv7(),
    customerId,
    kind: 'note' as const,
    direction: 'none' as const,
    happenedAt,
    text,
  };
  return { id: uuidv7(), name: 'interactions.log', input };
}

const texts = async (device: typeof lin) =>
  (await device.card(customerId))?.interactions.map(({ text }) => text).sort();

test('what one colleague does, the other sees', async () => {
  await lin.act(note('要样品'));
  await lin.sync();
  await zhao.sync();
  expect(await texts(zhao)).toEqual(['要样品']);
  expect(await lin.db.outbox.count()).toBe(0);
});

test('what was done without a line arrives once it is back', async () => {
  lin.line = 'cut';
  await lin.act(note('一'));
  await lin.act(note('二'));
  await lin.sync();
  expect(await texts(lin)).toEqual(['一', '二']);
  lin.line = 'whole';
  await lin.sync();
  await zhao.sync();
  expect(await texts(zhao)).toEqual(['一', '二']);
});

test('an answer lost on the way doubles nothing', async () => {
  await lin.act(note('一'));
  lin.line = 'losing-answers';
  await lin.sync();
  await lin.sync();
  expect(await lin.db.outbox.where('state').equals('waiting').count()).toBe(1);
  lin.line = 'whole';
  await lin.sync();
  expect(await texts(lin)).toEqual(['一']);
  expect((await lin.card(customerId))?.facts.interactionCount).toBe(1);
});

test('both act on one customer while apart, and both end with the same card', async () => {
  const promiseId = uuidv7();
  await lin.act(note('林'));
  await zhao.act(note('赵'));
  const input = { id: promiseId, customerId, direction: 'we' as const, what: '报价', dueOn: '2027-01-01' };
  await zhao.act({ id: uuidv7(), name: 'promises.make', input });
  for (const device of [lin, zhao, lin]) await device.sync();
  expect(await lin.card(customerId)).toEqual(await zhao.card(customerId));
  expect(await texts(lin)).toEqual(['林', '赵']);
});

test('what the server refuses stays visible with a sentence', async () => {
  await lin.act({ id: uuidv7(), name: 'promises.settle', input: { id: uuidv7(), state: 'kept' } });
  await lin.sync();
  const [entry] = await lin.db.outbox.toArray();
  expect(entry).toMatchObject({ state: 'refused', refusal: { code: 'not-found' } });
});

test('what is shown before the server answers is what it answers', async () => {
  await lin.act(note('要样品'));
  const before = await lin.card(customerId);
  await lin.sync();
  const after = await lin.card(customerId);
  expect(after?.interactions).toEqual(before?.interactions);
  expect(after?.facts).toEqual(before?.facts);
});

test('an address this device does not hold is known by its hash and fetched', async () => {
  const address = `wang-${customerId}@acme.example`;
  await zhao.db.cards.clear();
  const known = knownAddresses(zhao.db);
  expect((await openAddress(zhao.db, known, address)).isKnownElsewhere).toBe(true);
  expect((await openAddress(zhao.db, known, 'stranger@acme.example')).isKnownElsewhere).toBe(false);
  await fetchAddress(zhao.db, syncApi(zhao.session), address);
  expect((await openAddress(zhao.db, known, address)).outcome).toMatchObject({ state: 'matched' });
});

test('a device taken off the list wipes its copy and what it had waiting', async () => {
  await lin.act(note('too late'));
  await server.callAs({ cookie: cookies.lin }).devices.revoke.mutate({ id: lin.session.deviceId });
  await lin.sync();
  expect([await lin.db.cards.count(), await lin.db.outbox.count()]).toEqual([0, 0]);
  expect(await lin.db.read('signedOutBecause')).toBe('device-revoked');
});
