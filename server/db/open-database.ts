import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

/** Where PostgreSQL answers: a URL, or the embedded server's socket folder. */
export type DatabaseAddress =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string };

/** `app` obeys row-level security and owns nothing; `owner` migrates and backs up. */
export type DatabaseRole = 'app' | 'owner';

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
  {
    role = 'app',
    max = 10,
    searchPath = 'public',
  }: { role?: DatabaseRole; max?: number; searchPath?: string } = {},
): pg.Pool {
  const options = `-c search_path=${searchPath}${role === 'app' ? ' -c role=kith_app' : ''}`;
  const pool = new pg.Pool({ ...address, options, max, types });
  // An idle connection that dies must not take the process with it; the next query reconnects.
  pool.on('error', () => undefined);
  // Nor one that dies in somebody's hands: their query fails and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function openDatabase(pool: pg.Pool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
