import { sql } from 'kysely';
import { readIn, type WriteScope } from '../../db/organisation-scope.ts';
import { touchCustomers } from '../customers/touch.ts';
import { type ErasureRun, eraseAll, rowsAtOnce } from './erase-slice.ts';
import type { ErasureCounts } from './tables.ts';

/** Tables whose rows of the person are emptied instead; of every other table, also one added later, they are removed. */
const emptied = ['customers', 'customer_identities', 'promises', 'purchases', 'complaints'];

export async function removeRows(run: ErasureRun): Promise<void> {
  for (const { table, column } of await columnsNamingCustomers(run))
    await eraseAll(run, (scope) => removeSome(scope, { table, column, customerIds: run.customerIds }));
  await eraseAll(run, (scope) => removeCopies(scope, run.customerIds));
  await eraseAll(run, (scope) => removeRejections(scope, run.sought.addresses));
}

async function columnsNamingCustomers({ database, organisationId }: ErasureRun) {
  const { rows } = await readIn(database, organisationId, ({ trx }) =>
    sql<{ table: string; column: string }>`
      SELECT conrelid::regclass::text AS "table", attname::text AS "column"
      FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
      WHERE contype = 'f' AND confrelid = 'customers'::regclass AND attname != 'organisation_id'
        AND conrelid::regclass::text != ALL(${emptied}::text[])
      ORDER BY 1, 2`.execute(trx),
  );
  return rows;
}

async function removeSome(
  { trx, organisationId }: WriteScope,
  { table, column, customerIds }: { table: string; column: string; customerIds: string[] },
): Promise<ErasureCounts> {
  const { numAffectedRows = 0n } = await sql`
    DELETE FROM ${sql.table(table)} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${sql.table(table)}
      WHERE organisation_id = ${organisationId} AND ${sql.ref(column)} = ANY(${customerIds}::uuid[])
      LIMIT ${rowsAtOnce}))`.execute(trx);
  return { [`${table}.removed`]: Number(numAffectedRows) };
}

/** What was answered to other programs, or waits to be told them: whole records that name the customer by id. */
async function removeCopies(
  { trx, organisationId }: WriteScope,
  customerIds: readonly string[],
): Promise<ErasureCounts> {
  const copies = { api_answers: 'body', webhook_deliveries: 'data' };
  const counts: ErasureCounts = {};
  for (const [table, column] of Object.entries(copies)) {
    const { numAffectedRows = 0n } = await sql`
      DELETE FROM ${sql.table(table)} WHERE organisation_id = ${organisationId}
        AND ${sql.ref(column)}::text ~ ${customerIds.join('|')}`.execute(trx);
    counts[`${table}.removed`] = Number(numAffectedRows);
  }
  return counts;
}

/** "Not them", said of the person's address on somebody else's card. */
async function removeRejections(scope: WriteScope, addresses: readonly string[]): Promise<ErasureCounts> {
  const { rows } = await sql<{ customer_id: string }>`
    DELETE FROM match_rejections WHERE organisation_id = ${scope.organisationId} AND address = ANY(${addresses}::text[])
    RETURNING customer_id`.execute(scope.trx);
  await touchCustomers(
    scope,
    rows.map((row) => row.customer_id),
  );
  return { 'match_rejections.removed': rows.length };
}
