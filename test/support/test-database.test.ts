import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let databases: TestDatabase[];

beforeAll(async () => {
  databases = [await createTestDatabase(), await createTestDatabase()];
});
afterAll(() => Promise.all(databases.map((database) => database.drop())));

async function tablesOf({ connection }: TestDatabase) {
  const client = new Client(connection);
  await client.connect();
  await client.query('create table mine ()');
  const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'");
  await client.end();
  return rows.map(({ tablename }) => tablename);
}

test('every test database is migrated and nobody else writes to it', async () => {
  for (const database of databases) {
    expect(await tablesOf(database)).toEqual(expect.arrayContaining(['mine', 'kysely_migration']));
  }
});
