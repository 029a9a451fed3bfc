import type { ClientBase } from 'pg';
import type { BackupTable } from './backup-format.ts';

/** Jobs are left out: what they would do is decided anew from the data. */
const SCHEMAS = ['public', 'auth'];

export async function listTables(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `select n.nspname as schema, c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = any($1) and c.relkind = 'r' and c.relname not like 'kysely_migration%'
     group by 1, 2 order by 1, 2`,
    [SCHEMAS],
  );
  return rows;
}

/** Undefined when the database was never migrated. */
export async function newestMigration(client: ClientBase): Promise<string | undefined> {
  const { rows: found } = await client.query(
    "select to_regclass('public.kysely_migration') is not null as is_there",
  );
  if (!found[0]?.is_there) return undefined;
  const { rows } = await client.query<{ name: string }>(
    'select max(name) as name from public.kysely_migration',
  );
  return rows[0]?.name ?? undefined;
}

export type ForeignKey = { table: string; name: string; definition: string };

export async function listForeignKeys(client: ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where contype = 'f' and conparentid = 0 and n.nspname = any($1) order by 1, 2`,
    [SCHEMAS],
  );
  return rows;
}

export async function listSequences(
  client: ClientBase,
): Promise<{ table: string; column: string; sequence: string }[]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select d.refobjid::regclass::text as table, quote_ident(a.attname) as column, d.objid::regclass::text as sequence
     from pg_depend d
     join pg_class s on s.oid = d.objid and s.relkind = 'S'
     join pg_namespace n on n.oid = s.relnamespace
     join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where d.deptype in ('a', 'i') and d.refobjsubid > 0 and n.nspname = any($1)`,
    [SCHEMAS],
  );
  return rows;
}
