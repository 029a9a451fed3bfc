import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';

/** Every row of every table, statistics included, every file of the database, and PostgreSQL’s messages. */
export async function everythingKept(owner: pg.Pool): Promise<Buffer> {
  await owner.query('ANALYZE');
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') UNION ALL SELECT 'pg_stats'`,
  );
  const kept: Buffer[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`SELECT each::text AS row FROM ${name} AS each`);
    kept.push(...rows.map(({ row }) => Buffer.from(row)));
  }
  return Buffer.concat([...kept, ...(await filesOf(owner))]);
}

/** As they lie on the disk, with what was deleted and not yet written over. */
export async function filesOf(owner: pg.Pool): Promise<Buffer[]> {
  await owner.query('CHECKPOINT');
  const { rows } = await owner.query<{ folder: string; oid: string }>(
    `SELECT current_setting('data_directory') AS folder, oid::text FROM pg_database WHERE datname = current_database()`,
  );
  const { folder, oid } = rows[0]!;
  const base = join(folder, 'base', oid);
  const files = (await readdir(base)).map((name) => join(base, name));
  const messages = join(dirname(folder), 'postgres.log');
  return Promise.all([...files, messages].map((file) => readFile(file)));
}
