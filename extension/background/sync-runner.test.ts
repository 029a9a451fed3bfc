import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Command } from '../../shared/features/sync/command.ts';
import { runCommand } from '../cache/run-command.ts';
import { ServerModel } from '../cache/server-model.fixture.ts';
import type { SyncApi } from '../cache/sync-api.ts';
import { cardOf, openCache, uuid } from '../cache/test-cache.fixture.ts';
import { syncRunner } from './sync-runner.ts';
import { syncView } from './sync-view.ts';

const now = () => new Date('2026-11-22T04:00:00.000Z');
const note = {
  id: uuid(900),
  name: 'interactions.log' as const,
  input: {
    id: uuid(901),
    customerId: uuid(1),
    kind: 'note' as const,
    direction: 'none' as const,
    happenedAt: '2026-11-22T03:00:00.000Z',
    subject: '',
    text: '要样品',
    attachments: [],
    sharing: 'everything' as const,
    messageId: null,
  },
};

/** A device that has synced once and has a note waiting. */
async function device() {
  const db = await openCache();
  const server = new ServerModel();
  server.put(cardOf(1, 'wang@acme.example'));
  let api: SyncApi = server;
  let isOnline = true;
  const runner = syncRunner({ db, apiFor: () => api, now, isOnline: () => isOnline, changed: () => {} });
  await runner.run();
  await runCommand(db, note, now().toISOString());
  const failWith = (error: Error) => {
    api = new Proxy(server, { get: () => () => Promise.reject(error) });
  };
  return {
    db,
    server,
    runner,
    failWith,
    recover: () => {
      api = server;
    },
    goOffline: () => {
      isOnline = false;
    },
    status: async () => (await syncView(db, runner)).status,
  };
}

test('what waits is pushed, then what is new is pulled', async () => {
  const { db, server, runner, status } = await device();
  await runner.run();
  expect(server.done).toEqual([note.id]);
  expect(await db.outbox.count()).toBe(0);
  expect(await status()).toBe('synced');
});

test('a new device knows every address before it has the first card', async () => {
  const db = await openCache();
  const server = new ServerModel();
  server.put(cardOf(1, 'wang@acme.example'));
  server.hashes.push({ hash: '00000000000000ff', clock: server.clock });
  const cursors: unknown[] = [];
  const api: SyncApi = Object.assign(Object.create(server), {
    async pull(known: Parameters<SyncApi['pull']>[0]) {
      cursors.push(await db.read('indexCursor'));
      return server.pull(known);
    },
  });
  await syncRunner({ db, apiFor: () => api, now, isOnline: () => true, changed: () => {} }).run();
  expect(cursors[0]).toMatchObject({ clock: server.clock });
});

test('asked for while it runs, it runs once more and no more', async () => {
  const { server, runner } = await device();
  await runner.run();
  server.asked = [];
  await Promise.all([runner.run(), runner.run(), runner.run()]);
  expect(server.asked.filter((what) => what === 'pull').length).toBeLessThanOrEqual(2);
});

test('a server that is away is said so, and what was done waits', async () => {
  const { db, runner, failWith, recover, status } = await device();
  failWith(new AppError('unavailable', 'errors:unavailable'));
  await runner.run();
  runner.stop();
  expect(await status()).toBe('server-away');
  expect(await db.outbox.count()).toBe(1);
  recover();
  await runner.run();
  expect(await status()).toBe('synced');
  expect(await db.outbox.count()).toBe(0);
});

test('without a network the device is offline, not the server away', async () => {
  const { runner, failWith, goOffline, status } = await device();
  goOffline();
  failWith(new AppError('unavailable', 'errors:unavailable'));
  await runner.run();
  runner.stop();
  expect(await status()).toBe('offline');
});

test('a device that was removed keeps nothing', async () => {
  const { db, runner, failWith, status } = await device();
  failWith(new AppError('unauthenticated', 'errors:deviceRevoked'));
  await runner.run();
  expect(await status()).toBe('device-revoked');
  expect([await db.cards.count(), await db.outbox.count()]).toEqual([0, 0]);
  expect(await db.read('directory')).toBeNull();
});

test('a session that ran out takes the copy but not what was done', async () => {
  const { db, runner, failWith, status } = await device();
  failWith(new AppError('unauthenticated', 'errors:unauthenticated'));
  await runner.run();
  expect(await status()).toBe('signed-out');
  expect([await db.cards.count(), await db.outbox.count()]).toEqual([0, 1]);
});

test('a late refusal of an earlier session leaves the new one alone', async () => {
  const { db, server, runner } = await device();
  server.pull = async () => {
    await db.write('session', { serverUrl: 'https://kith.example', token: 'token-2', deviceId: 'd2' });
    throw new AppError('unauthenticated', 'errors:deviceRevoked');
  };
  await runner.run();
  expect((await db.read('session'))?.token).toBe('token-2');
  expect(await db.cards.count()).toBe(1);
});

test('the same person back again has what they did sent', async () => {
  const { db, server, runner, failWith, recover } = await device();
  failWith(new AppError('unauthenticated', 'errors:unauthenticated'));
  await runner.run();
  recover();
  await db.write('session', { serverUrl: 'https://kith.example', token: 'token-2', deviceId: 'd2' });
  await runner.run();
  expect(server.done).toEqual([note.id]);
});

test("another person on this device does not send the first one's commands", async () => {
  const { db, server, runner } = await device();
  await db.outbox.toCollection().modify({ staffId: uuid(777) });
  await db.write('directory', null);
  await runner.run();
  expect(server.done).toEqual([]);
  expect(await db.outbox.count()).toBe(0);
  expect((await db.cards.get(uuid(1)))?.shown.interactions).toEqual([]);
});

test('one command the server stumbles over does not hold up the others', async () => {
  const { db, server, runner } = await device();
  const other = { ...note, id: uuid(910), input: { ...note.input, id: uuid(911), customerId: uuid(2) } };
  const following = { ...note, id: uuid(920), input: { ...note.input, id: uuid(921) } };
  for (const command of [other, following]) await runCommand(db, command, now().toISOString());
  const push = server.push.bind(server);
  server.push = async (commands: Command[]) => {
    if (commands.some(({ id }) => id === note.id)) throw new AppError('unavailable', 'errors:fault', {});
    return push(commands);
  };
  await runner.run();
  runner.stop();
  expect(server.done).toEqual([uuid(910)]);
  expect(await db.outbox.where('state').equals('waiting').count()).toBe(2);
});
