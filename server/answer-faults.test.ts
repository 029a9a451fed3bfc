import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from '../test/support/test-database.ts';
import { openTestDatabase } from '../test/support/test-organisation.ts';
import { startTestServer } from '../test/support/test-server.ts';
import { openDatabase, openPool } from './db/open-database.ts';

let opened: AsyncDisposableStack;
beforeEach(() => {
  opened = new AsyncDisposableStack();
});
afterEach(() => opened.disposeAsync());

/** The same database behind a door of its own that can be shut. */
async function behindDoor({ host, port, ...rest }: TestDatabase['connection']) {
  const through = new Set<Socket>();
  const door = { isShut: false, refused: 0 };
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (door.isShut) {
      door.refused++;
      socket.destroy();
      return;
    }
    const inside = connect(`${host}/.s.PGSQL.${port}`);
    inside.on('error', () => undefined).on('close', () => socket.destroy());
    through.add(socket.on('close', () => inside.destroy()));
    socket.pipe(inside).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opened.defer(() => void server.close());
  const connection = { ...rest, host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  const shut = () => {
    door.isShut = true;
    for (const socket of through) socket.destroy();
  };
  return { connection, door, shut };
}

test('an outage is one line when it begins and one when it ends, whatever was asked meanwhile', async () => {
  const place = await openTestDatabase();
  opened.defer(place.close);
  const { connection, door, shut } = await behindDoor(place.connection);
  const lines: { level: number; msg: string; reason?: string; err?: unknown }[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const database = openDatabase(openPool(connection));
  opened.defer(() => database.destroy());
  const server = await startTestServer({ database, connection, log });
  opened.defer(server.close);
  const ask = async (path: string) => {
    const headers = { authorization: 'Bearer nobody-knows-it' };
    return (await fetch(`${server.url}/api/${path}`, { headers })).status;
  };
  expect(await ask('changes')).toBe(401);

  shut();
  await expect.poll(() => lines.length).toBe(1);
  expect(await ask('changes')).toBe(503);
  expect(await ask('trpc/sync.pull')).toBe(500);
  const { refused } = door;
  await expect.poll(() => door.refused).toBeGreaterThan(refused);
  door.isShut = false;
  await expect.poll(() => lines.length).toBe(2);
  expect(await ask('changes')).toBe(401);

  const warning = { level: 40, pid: expect.anything(), hostname: expect.anything(), time: expect.anything() };
  expect(lines).toEqual([
    { ...warning, msg: 'database away', reason: expect.stringContaining('Connection terminated') },
    { ...warning, msg: 'database back' },
  ]);
});

test('a request that cannot be read is refused, which is no fault of ours', async () => {
  const place = await openTestDatabase();
  opened.defer(place.close);
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const server = await startTestServer({ ...place, log });
  opened.defer(server.close);
  const response = await fetch(`${server.url}/api/auth/%E0`);
  expect([response.status, await response.text(), lines]).toEqual([400, '', []]);
});
