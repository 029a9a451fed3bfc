import { sql } from 'kysely';
import { stringify } from '../../../shared/open-formats/csv-text.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { writeVcard } from '../../open-formats/vcard-text.ts';
import { exportedTables } from './exported-tables.ts';

export type ExportFile = { name: string; parts: AsyncIterable<string> };

const rowsAtOnce = 5000;

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The whole organisation as CSV, one file a table, and its live customers as vCard 4.0. All in the scope's one snapshot. */
export function exportFiles(scope: ReadScope): ExportFile[] {
  const csv = Object.entries(exportedTables).map(([table, columns]) => ({
    name: `${table}.csv`,
    parts: csvParts(scope, table, columns),
  }));
  return [...csv, { name: 'customers.vcf', parts: vcardParts(scope) }];
}

async function* csvParts(
  { trx, organisationId }: ReadScope,
  table: string,
  columns: readonly string[],
): AsyncGenerator<string> {
  yield stringify([columns]);
  const order = sql.join(
    [columns.includes('id') ? 'id' : columns[0]!, ...(columns.includes('position') ? ['position'] : [])].map(
      (name) => sql.ref(name),
    ),
  );
  for (let offset = 0; ; offset += rowsAtOnce) {
    const { rows } = await sql<Record<string, unknown>>`
      SELECT ${sql.join(columns.map((column) => sql.ref(column)))} FROM ${sql.table(table)}
      WHERE organisation_id = ${organisationId} ORDER BY ${order} LIMIT ${rowsAtOnce} OFFSET ${offset}`.execute(
      trx,
    );
    if (rows.length > 0)
      yield stringify(rows.map((row) => columns.map((column) => cellOf(row[column])))).slice(1);
    if (rows.length < rowsAtOnce) return;
  }
}

async function* vcardParts({ trx, organisationId }: ReadScope): AsyncGenerator<string> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const customers = await trx
      .selectFrom('customers')
      .leftJoin('customers as company', (join) =>
        join
          .onRef('company.id', '=', 'customers.company_id')
          .onRef('company.organisation_id', '=', 'customers.organisation_id'),
      )
      .select([
        'customers.id',
        'customers.kind',
        'customers.name',
        'customers.other_name',
        'customers.title',
        'customers.birthday',
        'customers.notes',
        'company.name as company_name',
      ])
      .where('customers.organisation_id', '=', organisationId)
      .where('customers.deleted_at', 'is', null)
      .where('customers.id', '>', after)
      .orderBy('customers.id')
      .limit(rowsAtOnce)
      .execute();
    if (customers.length === 0) return;
    const identities = await trx
      .selectFrom('customer_identities')
      .select(['customer_id', 'kind', 'value'])
      .where('organisation_id', '=', organisationId)
      .where('deleted_at', 'is', null)
      .where(
        'customer_id',
        'in',
        customers.map((customer) => customer.id),
      )
      .execute();
    const byCustomer = Map.groupBy(identities, (identity) => identity.customer_id);
    yield customers
      .map((customer) => writeVcard({ ...customer, identities: byCustomer.get(customer.id) ?? [] }))
      .join('');
    after = customers.at(-1)!.id;
  }
}
