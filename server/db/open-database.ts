import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { statementOf } from './kept-statements.ts';
import type { Schema } from './schema.ts';

/** Where PostgreSQL answers: a URL, or the embedded server's socket folder. */
export type DatabaseAddress =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string };

/**
 * `app` obeys row-level security and cannot enter the schema of sign-in; `sign-in` reads nothing else; `owner` is who
 * connected: migrates and backs up.
 */
export type DatabaseRole = 'app' | 'sign-in' | 'owner';

const settings = {
  app: '-c search_path=public -c role=kith_app',
  'sign-in': '-c search_path=auth -c role=kith_sign_in',
  owner: '-c search_path=public',
} satisfies Record<DatabaseRole, string>;

const int8 = 20;
const numeric = 1700;
const date = 1082;

/** int8 and numeric come as numbers, days as `YYYY-MM-DD` strings: a Date would move them across time zones. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === int8 || oid === numeric) return Number;
    if (oid === date) return String;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export function openPool(
  address: DatabaseAddress,
  { role = 'app', max = 10 }: { role?: DatabaseRole; max?: number } = {},
): pg.Pool {
  const pool = new pg.Pool({ ...address, options: settings[role], max, types });
  // An idle connection that dies must not take the process with it; the next query reconnects.
  pool.on('error', () => undefined);
  // Nor one that dies in somebody's hands: their query fails and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function openDatabase(pool: pg.Pool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: keepingStatements(pool) }) });
}

/** Kysely hands over text and values; the driver wants a name for a statement that is kept. */
function keepingStatements(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const query = (text: string, values: unknown[]) => client.query(statementOf(text), values);
      return Object.create(client, { query: { value: query } }) as PostgresPoolClient;
    },
  };
}
