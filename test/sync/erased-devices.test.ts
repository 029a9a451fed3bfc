import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownAddresses } from '../../extension/cache/pull-index.ts';
import { createOrganisation, createStaff } from '../../server/auth/create-staff.ts';
import type { Role } from '../../shared/features/administration/model.ts';
import { openTestDatabase } from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';
import { pairDevice } from './paired-device.fixture.ts';

const email = 'qingning@acme.example';
const password = 'correct horse battery';
const customerId = uuidv7();
const erasureId = uuidv7();
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let lin: Awaited<ReturnType<typeof pairDevice>>;
let zhao: typeof lin;
let administrator: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, {
    name: 'Lanting',
    settings: { deviceScope: 'all' },
  });
  const cookieOf = async (name: string, roles: Role[]) => {
    const address = `${name}@lanting.example`;
    await createStaff({ ...at, organisationId }, { name, email: address, roles, password });
    return server.cookieOf(await server.post('/api/auth/sign-in/email', { email: address, password }));
  };
  administrator = await cookieOf('fang', ['administrator']);
  lin = await pairDevice(server, await cookieOf('lin', []));
  zhao = await pairDevice(server, await cookieOf('zhao', []));
  await lin.sync();
  const identities = [{ id: uuidv7(), kind: 'email' as const, display: email }];
  const input = { id: customerId, kind: 'person' as const, name: '欧阳清宁', identities };
  await lin.act({ id: uuidv7(), name: 'customers.add', input });
  await lin.sync();
  await zhao.sync();
});
afterAll(async () => {
  await server?.close();
  await opened?.close();
});

async function everythingOn({ db }: typeof lin): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

async function traces(device: typeof lin) {
  const everything = await everythingOn(device);
  const isKnown = await knownAddresses(device.db).has('email', email);
  return [
    ...['欧阳清宁', 'qingning', customerId].filter((trace) => everything.includes(trace)),
    ...(isKnown ? ['index'] : []),
  ];
}

async function certificate() {
  const input = encodeURIComponent(JSON.stringify({ id: erasureId }));
  const response = await fetch(`${server.url}/api/trpc/erasures.get?input=${input}`, {
    headers: { cookie: administrator },
  });
  const { result } = (await response.json()) as {
    result: { data: { finishedAt: string | null; devices: { id: string; confirmedAt: string | null }[] } };
  };
  return result.data;
}

test('every paired browser erases on its next contact, one that was offline too, and the certificate says when', async () => {
  zhao.line = 'cut';
  const note = { id: uuidv7(), customerId, kind: 'note' as const, direction: 'none' as const };
  const input = { ...note, happenedAt: new Date().toISOString(), text: '欧阳清宁来电' };
  await zhao.act({ id: uuidv7(), name: 'interactions.log', input });

  const order = { id: erasureId, customerId, typedName: '欧阳清宁', reason: 'asked', askedBy: 'person' };
  const ordered = await server.post(
    '/api/trpc/erasures.order',
    { ...order, purchases: 'keep' },
    { cookie: administrator },
  );
  expect(ordered.ok).toBe(true);
  await expect.poll(async () => (await certificate()).finishedAt).not.toBeNull();

  await lin.sync();
  expect(await traces(lin)).toEqual([]);
  const confirmed = async () =>
    Object.fromEntries(
      (await certificate()).devices.map(({ id, confirmedAt }) => [id, confirmedAt !== null]),
    );
  expect(await confirmed()).toEqual({ [lin.session.deviceId]: true, [zhao.session.deviceId]: false });

  expect(await traces(zhao)).toEqual(['欧阳清宁', 'qingning', customerId, 'index']);
  zhao.line = 'losing-answers';
  await zhao.sync();
  zhao.line = 'whole';
  await zhao.sync();
  expect(await traces(zhao)).toEqual([]);
  expect(await confirmed()).toEqual({ [lin.session.deviceId]: true, [zhao.session.deviceId]: true });
});
