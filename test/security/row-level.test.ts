import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool } from '../../server/db/open-database.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { fillEveryTable, type GuardedTable, insertInto } from './one-row-everywhere.ts';

/*
 * What someone gets who can put words into a statement of the program, which runs as kith_app with the setting
 * `kith.organisation_id` given for one transaction. The boundary lies there and no further in: who can run whole
 * statements can set another organisation, or SET ROLE back to the role that signed in. So statements carry
 * values as parameters (the driver then refuses more than one statement) and the setting comes from the session.
 */
const ours = randomUUID();
const theirs = randomUUID();
let testDatabase: TestDatabase;
let pool: Pool;
let app: PoolClient;
let tables: GuardedTable[];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const owners = openPool(testDatabase.connection, { role: 'owner', max: 1 });
  const owner = await owners.connect();
  tables = await fillEveryTable(owner, [ours, theirs]);
  await owner.query('ANALYZE');
  owner.release();
  await owners.end();
  pool = openPool(testDatabase.connection, { max: 1 });
  app = await pool.connect();
});
afterAll(async () => {
  app.release();
  await pool.end();
  await testDatabase.drop();
});

/** One statement inside our organisation, undone afterwards: its rows, or PostgreSQL's code for the refusal. */
async function attempt(statement: string, values: string[] = [], organisationId: string | null = ours) {
  await app.query('BEGIN');
  try {
    if (organisationId)
      await app.query(`SELECT set_config('kith.organisation_id', $1, true)`, [organisationId]);
    const { rowCount, rows } = await app.query<Record<string, unknown>>(statement, values);
    return { rowCount: rowCount ?? 0, rows };
  } catch (error) {
    return { refused: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  } finally {
    await app.query('ROLLBACK');
  }
}

/** What each table answered, so that a failure names the tables that gave way. */
async function everywhere(statementFor: (table: GuardedTable) => string, values: string[] = []) {
  const answers: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows: _, ...answer } = { rows: [], ...(await attempt(statementFor(table), values)) };
    answers[table.name] = answer;
  }
  return answers;
}
const eachTable = (answer: unknown) => Object.fromEntries(tables.map(({ name }) => [name, answer]));

const insufficientPrivilege = '42501';
const noRow = { rowCount: 0 };
const refused = { refused: insufficientPrivilege };

test('there is a row of ours to find in every table', async () => {
  expect(tables.length).toBeGreaterThan(20);
  expect(await everywhere(({ name }) => `SELECT FROM ${name}`)).toEqual(eachTable({ rowCount: 1 }));
});

test('without an organisation every table refuses, on a fresh connection and on one that had one', async () => {
  const fresh = openPool(testDatabase.connection, { max: 1 });
  for (const { name } of tables) {
    await expect(fresh.query(`SELECT FROM ${name}`), name).rejects.toMatchObject({ code: '42704' });
    expect(await attempt(`SELECT FROM ${name}`, [], null), name).toEqual({ refused: '22P02' });
  }
  await fresh.end();
});

describe('a neighbour’s row', () => {
  test('is not read', async () => {
    const answers = everywhere(({ name }) => `SELECT FROM ${name} WHERE organisation_id = $1`, [theirs]);
    expect(await answers).toEqual(eachTable(noRow));
  });

  test('is not read around a leaky condition either', async () => {
    const leak = `SELECT FROM customers WHERE 1 / (CASE WHEN organisation_id = $1 THEN 0 ELSE 1 END) = 1`;
    expect(await attempt(leak, [theirs])).toMatchObject({ rowCount: 1 });
  });

  test('is not inserted', async () => {
    expect(await everywhere(insertInto, [theirs])).toEqual(eachTable(refused));
  });

  test('is not changed', async () => {
    const change = everywhere(
      ({ name }) => `UPDATE ${name} SET organisation_id = organisation_id WHERE organisation_id = $1`,
      [theirs],
    );
    const onlyAdded = { consent_answers: refused, complaint_steps: refused };
    expect(await change).toEqual({ ...eachTable(noRow), ...onlyAdded });
  });

  test('is not made of one of ours', async () => {
    const gift = everywhere(({ name }) => `UPDATE ${name} SET organisation_id = $1`, [theirs]);
    expect(await gift).toEqual(eachTable(refused));
  });

  test('is not deleted', async () => {
    const deletion = everywhere(({ name }) => `DELETE FROM ${name} WHERE organisation_id = $1`, [theirs]);
    expect(await deletion).toEqual({ ...eachTable(noRow), complaint_steps: refused });
  });

  test.each([`customers_like('%')`, `customers_matching('')`, `customers_with_characters('')`])(
    'is not found by the search that runs as the owner: %s',
    async (call) => {
      const search = `SELECT c.organisation_id FROM ${call} id JOIN customers c USING (id)`;
      expect(await attempt(`SELECT ${call}`)).toMatchObject({ rowCount: 1 });
      expect(await attempt(search)).toMatchObject({ rows: [{ organisation_id: ours }] });
      expect(await attempt(`SELECT ${call}`, [], null)).toEqual({ refused: '22P02' });
    },
  );

  test('is not counted by the planner’s statistics', async () => {
    const statistics = `SELECT FROM pg_stats WHERE schemaname = 'public'`;
    expect(await attempt(statistics)).toEqual({ rowCount: 0, rows: [] });
  });
});

test.each([
  'ALTER TABLE customers DISABLE ROW LEVEL SECURITY',
  'DROP POLICY own_organisation ON customers',
  'CREATE POLICY everything ON customers TO kith_app USING (true)',
  'ALTER POLICY own_organisation ON customers USING (true)',
  'ALTER TABLE customers OWNER TO kith_app',
  'DROP TABLE customers CASCADE',
  'TRUNCATE customers CASCADE',
  'CREATE TABLE mine (id int)',
  'CREATE SCHEMA mine',
  'CREATE OR REPLACE FUNCTION customers_like(pattern text) RETURNS SETOF uuid LANGUAGE sql AS $$ SELECT id FROM customers $$',
  `COPY customers TO PROGRAM 'cat'`,
  `SELECT pg_read_file('PG_VERSION')`,
  'SELECT FROM pg_authid',
  'SELECT FROM kysely_migration',
])('the application’s role is refused: %s', async (statement) => {
  expect(await attempt(statement)).toEqual(refused);
});

describe('the schema of sign-in', () => {
  test.each(['SELECT FROM', 'DELETE FROM', 'INSERT INTO', 'LOCK TABLE'])(
    'is closed to %s',
    async (attack) => {
      const inSignIn = await relationsIn('auth');
      expect(inSignIn).toContain('auth.sessions');
      const rest = attack === 'INSERT INTO' ? 'DEFAULT VALUES' : '';
      for (const name of inSignIn) expect(await attempt(`${attack} ${name} ${rest}`), name).toEqual(refused);
    },
  );

  test('is not reached by way of what the planner or the catalogue keeps of it', async () => {
    const statistics = `SELECT FROM pg_stats WHERE schemaname = 'auth'`;
    expect(await attempt(statistics)).toEqual({ rowCount: 0, rows: [] });
    expect(await attempt(`SELECT query_to_xml('SELECT * FROM auth.sessions', true, true, '')`)).toEqual(
      refused,
    );
  });

  test('is the only one its role may read', async () => {
    const signIn = openPool(testDatabase.connection, { role: 'sign-in', max: 1 });
    for (const { name } of tables)
      await expect(signIn.query(`SELECT FROM public.${name}`), name).rejects.toMatchObject({
        code: insufficientPrivilege,
      });
    const change = signIn.query(`UPDATE auth.paired_devices SET revoked_at = NULL`);
    await expect(change).rejects.toMatchObject({ code: insufficientPrivilege });
    await signIn.end();
  });
});

async function relationsIn(schema: string): Promise<string[]> {
  const { rows } = await app.query<{ name: string }>(
    `SELECT format('%I.%I', $1::text, relname) AS name FROM pg_class
     WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1) AND relkind IN ('r', 'v')`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

test('two statements in one are refused where there is a value', async () => {
  const syntaxError = '42601';
  const two = `SELECT $1::text; SET kith.organisation_id = '${theirs}'`;
  expect(await attempt(two, ['x'])).toEqual({ refused: syntaxError });
});
