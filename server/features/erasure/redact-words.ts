import { type RawBuilder, sql } from 'kysely';
import { type ReadScope, readIn, type WriteScope } from '../../db/organisation-scope.ts';
import { refreshSearchText } from '../customers/refresh-search-text.ts';
import { touchCustomers } from '../customers/touch.ts';
import { type ErasureRun, eraseSlice, rowsAtOnce } from './erase-slice.ts';
import type { ErasureCounts } from './tables.ts';

const mark = '■■■';

/** Colleagues and settings are not records of customers; the rest of these is emptied elsewhere, or made anew from others. */
const untouchedTables = [
  ...['organisations', 'staff', 'teams', 'devices', 'invitations', 'domain_rules'],
  ...['customer_identities', 'erasures'],
];
const untouchedColumns = ['search_text'];

type Words = { table: string; columns: { name: string; type: 'text' | 'jsonb' }[]; customer: string | null };

/** Takes the person out of what others' records say: mails to several, notes, reports of imports, the audit trail. */
export async function redactWords(run: ErasureRun): Promise<void> {
  const { telling, names } = run.sought;
  if (telling.length === 0) return;
  const where = telling.join('|');
  const what = [...telling, ...names].join('|');
  for (const words of await wordsOfTables(run)) {
    for (;;) {
      // Looked for without the clock, which everybody's writing waits for; the few rows found are written under it.
      const places = await readIn(run.database, run.organisationId, (scope) => find(scope, words, where));
      if (places.length === 0) break;
      if ((await eraseSlice(run, (scope) => redact(scope, words, { places, where, what }))) === 0) break;
    }
  }
}

async function wordsOfTables({ database, organisationId }: ErasureRun): Promise<Words[]> {
  const { rows } = await readIn(database, organisationId, ({ trx }) =>
    sql<Words>`
      SELECT table_name::text AS "table",
        json_agg(json_build_object('name', column_name, 'type', data_type))
          FILTER (WHERE data_type IN ('text', 'jsonb') AND column_name::text != ALL(${untouchedColumns}::text[])
            AND has_column_privilege(quote_ident(table_name), column_name, 'UPDATE')) AS columns,
        CASE WHEN table_name = 'customers' THEN 'id' ELSE max(column_name::text) FILTER (WHERE column_name = 'customer_id') END
          AS customer
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name::text != ALL(${untouchedTables}::text[])
      GROUP BY table_name
      HAVING bool_or(column_name = 'organisation_id') AND bool_or(data_type IN ('text', 'jsonb'))
      ORDER BY 1`.execute(trx),
  );
  return rows.filter(({ columns }) => columns);
}

function mentions({ columns }: Words, where: string): RawBuilder<unknown> {
  return sql.join(
    columns.map(({ name }) => sql`${sql.ref(name)}::text ~* ${where}`),
    sql` OR `,
  );
}

async function find({ trx, organisationId }: ReadScope, words: Words, where: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    SELECT ctid::text AS place FROM ${sql.table(words.table)}
    WHERE organisation_id = ${organisationId} AND (${mentions(words, where)}) LIMIT ${rowsAtOnce}`.execute(
    trx,
  );
  return rows.map(({ place }) => place);
}

type Found = { places: string[]; where: string; what: string };

async function redact(scope: WriteScope, words: Words, found: Found): Promise<ErasureCounts> {
  const { table, columns, customer } = words;
  const { places, where, what } = found;
  const changes = columns.map(({ name, type }) => {
    const column = sql.ref(name);
    const redacted = sql`regexp_replace(${column}::text, ${what}, ${mark}, 'gi')::${sql.raw(type)}`;
    return sql`${column} = CASE WHEN ${column}::text ~* ${where} THEN ${redacted} ELSE ${column} END`;
  });
  const { rows } = await sql<{ customer_id: string | null }>`
    UPDATE ${sql.table(table)} SET ${sql.join(changes)}
    WHERE organisation_id = ${scope.organisationId} AND ctid = ANY(${places}::tid[]) AND (${mentions(words, where)})
    RETURNING ${customer ? sql.ref(customer) : sql`NULL::uuid`} AS customer_id`.execute(scope.trx);
  const customerIds = rows.flatMap((row) => row.customer_id ?? []);
  await touchCustomers(scope, customerIds);
  if (table === 'customers') await refreshSearchText(scope, customerIds);
  return { [`${table}.redacted`]: rows.length };
}
