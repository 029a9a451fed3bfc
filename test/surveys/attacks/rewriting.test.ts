import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, openPool } from '../../../server/db/open-database.ts';
import { rewriteTables } from '../../../server/db/rewrite-tables.ts';
import type { Database } from '../../../server/db/schema.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { filesOf } from './everything-kept.ts';

const opened = new AsyncDisposableStack();
let connection: TestDatabase['connection'];
let pool: pg.Pool;
let owner: Database;
let reader: pg.Client;

beforeAll(async () => {
  const created = await createTestDatabase();
  opened.defer(created.drop);
  ({ connection } = created);
  pool = openPool(connection, { role: 'owner', max: 2 });
  owner = openDatabase(pool);
  opened.defer(() => owner.destroy());
  reader = new pg.Client(connection);
  await reader.connect();
  opened.defer(() => reader.end());
  await pool.query('CREATE TABLE box (body bytea)');
});
afterAll(() => opened.disposeAsync());

/** A ballot that is deleted while somebody reads something else. */
async function deleteInSight(): Promise<Buffer> {
  const body = randomBytes(32);
  await pool.query('INSERT INTO box VALUES ($1)', [body]);
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await reader.query('SELECT 1 FROM organisations');
  await pool.query('DELETE FROM box');
  return body;
}

const liesInFiles = async (body: Buffer) => Buffer.concat(await filesOf(pool)).includes(body);

test('files are rewritten only once no open transaction sees what was deleted', async () => {
  const body = await deleteInSight();
  expect(await rewriteTables(owner, ['box'], 2)).toBe(false);
  expect(await liesInFiles(body)).toBe(true);
  await reader.query('COMMIT');
  expect(await rewriteTables(owner, ['box'])).toBe(true);
  expect(await liesInFiles(body)).toBe(false);
});

test('nor while somebody who began before writes in another database of the server', async () => {
  const elsewhere = new pg.Client({ ...connection, database: 'postgres' });
  await elsewhere.connect();
  try {
    await elsewhere.query('BEGIN');
    await elsewhere.query('SELECT pg_current_xact_id()');
    const body = randomBytes(32);
    await pool.query('INSERT INTO box VALUES ($1)', [body]);
    await pool.query('DELETE FROM box');
    expect(await rewriteTables(owner, ['box'], 2)).toBe(false);
    await elsewhere.query('COMMIT');
    expect(await rewriteTables(owner, ['box'])).toBe(true);
    expect(await liesInFiles(body)).toBe(false);
  } finally {
    await elsewhere.end();
  }
});

test('rewritten in its sight, they would hold it still, with nothing to say so', async () => {
  const body = await deleteInSight();
  await pool.query('VACUUM (FULL) box');
  expect(await liesInFiles(body)).toBe(true);
  await reader.query('COMMIT');
  await rewriteTables(owner, ['box']);
  expect(await liesInFiles(body)).toBe(false);
});

test('while another process is at it, it is left to that one', async () => {
  await reader.query('SELECT pg_advisory_lock(7231104)');
  expect(await rewriteTables(owner, ['box'])).toBe(false);
  await reader.query('SELECT pg_advisory_unlock(7231104)');
  expect(await rewriteTables(owner, ['box'])).toBe(true);
});
