import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/support/test-organisation.ts';
import { openDatabase, openPool } from './open-database.ts';
import { isConnectionLost, outlastOutage } from './outlast-outage.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

/** The server ends its own connection, as it does to everybody when it is stopped. */
const cutConnection = (owner: typeof opened.database) =>
  sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(owner);

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('a connection the server cut is a lost one, inside a transaction too', async () => {
  const owner = openDatabase(openPool(opened.connection, { role: 'owner' }));
  expect(isConnectionLost(await errorOf(cutConnection(owner)))).toBe(true);
  const inside = owner.transaction().execute((trx) => cutConnection(trx));
  expect(isConnectionLost(await errorOf(inside))).toBe(true);
  await owner.destroy();
});

test('a server that is not there is a lost connection', async () => {
  const host = await mkdtemp(join(tmpdir(), 'kith-nobody-'));
  const nobody = openDatabase(openPool({ host, port: 5432, user: 'kith', database: 'kith' }));
  expect(isConnectionLost(await errorOf(sql`SELECT 1`.execute(nobody)))).toBe(true);
  await nobody.destroy();
  await rm(host, { recursive: true });
});

test('a refused statement is not an outage', async () => {
  expect(isConnectionLost(await errorOf(sql`SELECT 1 / 0`.execute(opened.database)))).toBe(false);
});

test('work begins again after an outage and only after one', async () => {
  const owner = openDatabase(openPool(opened.connection, { role: 'owner' }));
  let begun = 0;
  const work = async () => {
    if (++begun < 3) await cutConnection(owner);
    return begun;
  };
  expect(await outlastOutage(work, { pauseMilliseconds: 0 })).toBe(3);
  await owner.destroy();
  await expect(outlastOutage(() => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
});

test('an outage without end is told in the end', async () => {
  const lost = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const away = outlastOutage(() => Promise.reject(lost), { attempts: 3, pauseMilliseconds: 0 });
  await expect(away).rejects.toBe(lost);
});
