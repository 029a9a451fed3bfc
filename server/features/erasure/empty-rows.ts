import { sql } from 'kysely';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { type ErasureRun, eraseAll, rowsAtOnce } from './erase-slice.ts';
import type { ErasureCounts } from './tables.ts';

/** A promise stays as a promise kept or broken, which is a fact about us; its words go. */
export async function emptyPromises(run: ErasureRun): Promise<void> {
  await eraseAll(run, async ({ trx, organisationId, now }) => {
    const { rows } = await sql<{ id: string }>`
      UPDATE promises SET what = '', quote = '', interaction_id = NULL, message_id = NULL,
        state = CASE state WHEN 'open' THEN 'withdrawn' ELSE state END, settled_at = coalesce(settled_at, ${now})
      WHERE ctid = ANY(ARRAY(SELECT ctid FROM promises WHERE organisation_id = ${organisationId}
        AND customer_id = ANY(${run.customerIds}::uuid[])
        AND (what, quote) != ('', '') LIMIT ${rowsAtOnce})) RETURNING id`.execute(trx);
    await sql`UPDATE promise_events SET reason = '' WHERE organisation_id = ${organisationId} AND reason != ''
      AND promise_id = ANY(${rows.map(({ id }) => id)}::uuid[])`.execute(trx);
    return { 'promises.emptied': rows.length };
  });
}

/** Kept for the accounts without whom they were sold to, or removed, as was ordered. */
export function emptyPurchases(run: ErasureRun): Promise<void> {
  return eraseAll(run, (scope) =>
    run.purchases === 'keep' ? forgetOrigins(scope, run) : removePurchases(scope, run),
  );
}

async function forgetOrigins(
  { trx, organisationId }: WriteScope,
  { customerIds }: ErasureRun,
): Promise<ErasureCounts> {
  const { numAffectedRows = 0n } = await sql`UPDATE purchases SET origin_detail = ''
    WHERE ctid = ANY(ARRAY(SELECT ctid FROM purchases WHERE organisation_id = ${organisationId}
      AND customer_id = ANY(${customerIds}::uuid[]) AND origin_detail != '' LIMIT ${rowsAtOnce}))`.execute(
    trx,
  );
  return { 'purchases.emptied': Number(numAffectedRows) };
}

async function removePurchases(
  { trx, organisationId }: WriteScope,
  { customerIds }: ErasureRun,
): Promise<ErasureCounts> {
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM purchases WHERE organisation_id = ${organisationId}
    AND customer_id = ANY(${customerIds}::uuid[]) LIMIT ${rowsAtOnce}`.execute(trx);
  const ids = rows.map(({ id }) => id);
  await sql`DELETE FROM purchase_lines WHERE organisation_id = ${organisationId}
    AND purchase_id = ANY(${ids}::uuid[])`.execute(trx);
  await sql`DELETE FROM purchases WHERE organisation_id = ${organisationId}
    AND id = ANY(${ids}::uuid[])`.execute(trx);
  return { 'purchases.removed': ids.length };
}

/** Files that wait to be imported cannot be searched whatever their charset: they go whole, and can be uploaded again. */
export async function removeImportFiles(run: ErasureRun): Promise<void> {
  await eraseAll(run, async ({ trx, organisationId, now }) => {
    const { rows } = await sql<{ import_id: string }>`
      DELETE FROM import_chunks WHERE organisation_id = ${organisationId} AND import_id IN (
        SELECT id FROM imports WHERE organisation_id = ${organisationId} AND state != 'running')
      RETURNING import_id`.execute(trx);
    const importIds = [...new Set(rows.map((row) => row.import_id))];
    await sql`UPDATE imports SET state = 'cancelled', finished_at = ${now} WHERE organisation_id = ${organisationId}
      AND id = ANY(${importIds}::uuid[]) AND state IN ('uploading', 'mapping')`.execute(trx);
    return { 'import_chunks.removed': rows.length };
  });
}
