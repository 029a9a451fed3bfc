import type { PoolClient } from 'pg';

type Column = { name: string; type: string };
export type GuardedTable = { name: string; columns: Column[] };

/** The tables with an organisation, as the catalogue knows them, with the columns a row must fill. */
async function guardedTables(owner: PoolClient): Promise<GuardedTable[]> {
  const { rows } = await owner.query<GuardedTable>(`
    SELECT c.relname AS name, json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text)) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity
    GROUP BY c.relname ORDER BY c.relname`);
  return rows;
}

const samples: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: 'gen_random_uuid()::text',
  'text[]': "'{}'",
  'uuid[]': "'{}'",
  jsonb: "'{}'",
  bytea: "'x'",
  'timestamp with time zone': 'now()',
  date: 'current_date',
  boolean: 'true',
  integer: '0',
  bigint: '0',
  numeric: '0',
  'double precision': '0',
};

/** An INSERT of a row that belongs to the organisation `$1`, whatever the table. */
export function insertInto({ name, columns }: GuardedTable): string {
  const values = columns.map((column) => {
    if (column.name === 'organisation_id') return '$1';
    const sample = samples[column.type];
    if (!sample)
      throw new Error(`${name}.${column.name}: give ${column.type} a sample in one-row-everywhere.ts`);
    return sample;
  });
  return `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')}) VALUES (${values.join(', ')})`;
}

/** Gives every table a row of each organisation. What a row may say is not what is tried here, so those rules go. */
export async function fillEveryTable(owner: PoolClient, organisationIds: string[]): Promise<GuardedTable[]> {
  const { rows } = await owner.query<{ statement: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype = 'c'`);
  for (const { statement } of rows) await owner.query(statement);
  await owner.query('SET session_replication_role = replica');
  const tables = await guardedTables(owner);
  for (const table of tables)
    for (const organisationId of organisationIds) await owner.query(insertInto(table), [organisationId]);
  return tables;
}
