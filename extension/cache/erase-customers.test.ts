import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import { syncRunner } from '../background/sync-runner.ts';
import type { CacheDatabase } from './database.ts';
import { noteLook } from './looks.ts';
import { runCommand } from './run-command.ts';
import { ServerModel } from './server-model.fixture.ts';
import { cardOf, openCache, uuid } from './test-cache.fixture.ts';

const now = () => new Date('2026-11-22T04:10:00.000Z');
const erasure = { id: uuid(800), customerIds: [uuid(1), uuid(2)] };

/** A device that holds two customers, with words about each waiting to be sent. */
async function device() {
  const db = await openCache();
  const server = new ServerModel();
  server.put(cardOf(1, 'wang@acme.example'));
  server.put(cardOf(3, 'zhao@acme.example'));
  const runner = syncRunner({ db, apiFor: () => server, now, isOnline: () => true, changed: () => {} });
  await runner.run();
  for (const customer of [1, 3]) {
    const input = {
      ...{
        id: uuid(910 + customer),
        customerId: uuid(customer),
        kind: 'note' as const,
        direction: 'none' as const,
      },
      ...{ happenedAt: now().toISOString(), subject: '', text: `关于客户${customer}`, attachments: [] },
      ...{ sharing: 'everything' as const, messageId: null },
    };
    await runCommand(db, { id: uuid(900 + customer), name: 'interactions.log', input }, now().toISOString());
  }
  await runCommand(
    db,
    {
      id: uuid(920),
      name: 'customers.rejectMatch',
      input: { id: uuid(921), customerId: uuid(1), address: 'w@acme.example' },
    },
    now().toISOString(),
  );
  await noteLook(db, uuid(1), now());
  return { db, server, runner };
}

async function everythingIn(db: CacheDatabase): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows, (_, value) =>
    value instanceof BigUint64Array ? [...value].map(String) : value,
  );
}

test('an erased customer leaves card, outbox and looks before anything is sent or pulled', async () => {
  const { db, server, runner } = await device();
  expect(await everythingIn(db)).toContain('客户1');
  server.erased = [erasure];
  server.remove(uuid(1));
  server.asked = [];
  await runner.run();
  const left = await everythingIn(db);
  for (const trace of ['客户1', 'wang@acme.example', 'w@acme.example', uuid(1)])
    expect(left).not.toContain(trace);
  expect(left).toContain('客户3');
  expect(server.asked[0]).toBe('erasures');
  expect(server.done).toEqual([uuid(903)]);
});

test('the device confirms once its addresses are up to date, and is not told again', async () => {
  const { server, runner } = await device();
  server.erased = [erasure];
  let confirmedWhenAskedForAddresses: string[] | null = null;
  const pullIndex = server.pullIndex.bind(server);
  server.pullIndex = async (cursor) => {
    confirmedWhenAskedForAddresses = [...server.confirmed];
    return pullIndex(cursor);
  };
  await runner.run();
  expect(confirmedWhenAskedForAddresses).toEqual([]);
  expect(server.confirmed).toEqual([erasure.id]);
  await runner.run();
  expect(server.confirmed).toEqual([erasure.id]);
});

test('a device that stops before it has confirmed erases again and confirms', async () => {
  const { db, server, runner } = await device();
  server.erased = [erasure];
  const { confirmErasures } = server;
  server.confirmErasures = () => Promise.reject(new AppError('unavailable', 'errors:unavailable'));
  await runner.run();
  runner.stop();
  server.confirmErasures = confirmErasures;
  await runner.run();
  runner.stop();
  expect(server.confirmed).toEqual([erasure.id]);
  expect(await db.outbox.where('customerId').equals(uuid(1)).count()).toBe(0);
});

test('who was shown is told once an hour, also after a time without a line', async () => {
  const { db, server, runner } = await device();
  await runner.run();
  await noteLook(db, uuid(1), now());
  await runner.run();
  expect(server.looks).toEqual([{ customerId: uuid(1), hourAt: '2026-11-22T04:00:00.000Z' }]);
});
