import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { syncApi } from '../../extension/api/client.ts';
import { fetchAddress, openAddress } from '../../extension/cache/open-card.ts';
import { dropCommand } from '../../extension/cache/outbox.ts';
import { knownAddresses } from '../../extension/cache/pull-index.ts';
import { createOrganisation, createStaff } from '../../server/auth/create-staff.ts';
import type { Command } from '../../shared/features/sync/command.ts';
import { openTestDatabase } from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { pairDevice } from './paired-device.fixture.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let lin: Awaited<ReturnType<typeof pairDevice>>;
let zhao: typeof lin;
let customerId: string;
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
  lin = await pairDevice(server, cookies.lin);
  zhao = await pairDevice(server, cookies.zhao);
  await lin.sync();
});
afterAll(async () => {
  await server?.close();
  await opened?.close();
});

beforeEach(async () => {
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
  await dropCommand(lin.db, entry!.id);
  expect(await lin.db.outbox.count()).toBe(0);
});

test.each([
  ['note', 'none'],
  ['mail', 'in'],
  ['mail', 'out'],
  ['call', 'in'],
  ['meeting', 'none'],
  ['greeting', 'out'],
] as const)('a %s (%s) shows here at once what the server then answers', async (kind, direction) => {
  const happenedAt = new Date().toISOString();
  const input = { id: uuidv7(), customerId, kind, direction, happenedAt, subject: '样品', text: '要样品' };
  await lin.act({ id: uuidv7(), name: 'interactions.log', input });
  await expectTheServerToAgree();
});

test('a customer added shows here at once what the server then answers', async () => {
  customerId = uuidv7();
  await lin.act({ id: uuidv7(), name: 'customers.add', input: newCustomer(customerId) });
  await expectTheServerToAgree();
});

test('a promise made, moved and kept shows here at once what the server then answers', async () => {
  const id = uuidv7();
  const made = { id, customerId, direction: 'we' as const, what: '报价', dueOn: '2027-01-01' };
  await lin.act({ id: uuidv7(), name: 'promises.make', input: made });
  await expectTheServerToAgree();
  const moved = { id, dueOn: '2027-01-03', reason: '等工厂' };
  await lin.act({ id: uuidv7(), name: 'promises.move', input: moved });
  await expectTheServerToAgree();
  await lin.act({ id: uuidv7(), name: 'promises.settle', input: { id, state: 'kept' } });
  await expectTheServerToAgree();
});

test('identities, answers and "not them" show here at once what the server then answers', async () => {
  const phone = { id: uuidv7(), kind: 'phone' as const, display: '138 0013 8000' };
  await lin.act({ id: uuidv7(), name: 'customers.addIdentity', input: { customerId, identity: phone } });
  const answer = {
    id: uuidv7(),
    customerId,
    promptKey: 'birthday:2026',
    answer: 'later' as const,
    reason: '',
    untilOn: '2027-01-01',
  };
  await lin.act({ id: uuidv7(), name: 'prompts.answer', input: answer });
  const rejection = { id: uuidv7(), customerId, address: 'X@other.example' };
  await lin.act({ id: uuidv7(), name: 'customers.rejectMatch', input: rejection });
  await expectTheServerToAgree();
  await lin.act({ id: uuidv7(), name: 'customers.undoRejectMatch', input: { id: rejection.id } });
  await expectTheServerToAgree();
});

/** All but the instants at which the server took it in. */
async function expectTheServerToAgree() {
  const before = await lin.card(customerId);
  await lin.sync();
  const after = await lin.card(customerId);
  const stamps = ['madeAt', 'settledAt', 'answeredAt', 'createdAt', 'version'];
  const unstamped = (card: unknown) =>
    JSON.parse(JSON.stringify(card, (key, value) => (stamps.includes(key) ? undefined : value)));
  expect(unstamped(after)).toEqual(unstamped(before));
}

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
  const device = await pairDevice(server, cookies.lin);
  await device.sync();
  await device.act(note('too late'));
  await server.callAs({ cookie: cookies.lin }).devices.revoke.mutate({ id: device.session.deviceId });
  await device.sync();
  expect([await device.db.cards.count(), await device.db.outbox.count()]).toEqual([0, 0]);
  expect(await device.db.read('signedOutBecause')).toBe('device-revoked');
});
