import { sql } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { AskedBy, ErasureReason, PurchasesOnErasure } from '../../../shared/features/erasure/model.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { emptyCustomers } from './empty-customers.ts';
import { ledgerHash } from './ledger-hash.ts';
import { collectSought } from './sought.ts';

export type NewErasure = {
  id: string;
  customerIds: readonly string[];
  reason: ErasureReason;
  askedBy: AskedBy;
  purchases: PurchasesOnErasure;
  requestedBy: string | null;
  requestedAt: Date;
};

/**
 * Takes the customer off every screen and index in this transaction; `runErasure` does the rest. Twice under one id is once.
 * @throws AppError conflict while a file is read in that may hold the person again.
 */
export async function beginErasure(scope: WriteScope, erasure: NewErasure): Promise<void> {
  if (await isBegun(scope, erasure.id)) return;
  if (erasure.reason === 'restored') await stopImports(scope);
  else await refuseWhileImporting(scope);
  const customerIds = await withMerged(scope, erasure.customerIds);
  const sought = await collectSought(scope, customerIds);
  const { address_hash_key: key } = await scope.trx
    .selectFrom('organisations')
    .select('address_hash_key')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  const counts = await emptyCustomers(scope, customerIds);
  await scope.trx
    .insertInto('erasures')
    .values({
      organisation_id: scope.organisationId,
      id: erasure.id,
      customer_ids: customerIds,
      reason: erasure.reason,
      asked_by: erasure.askedBy,
      purchases: erasure.purchases,
      requested_by: erasure.requestedBy,
      requested_at: erasure.requestedAt,
      sought: JSON.stringify(sought),
      counts: JSON.stringify(counts),
      hashes: customerIds.map((id) => ledgerHash(key, id)),
    })
    .execute();
}

export async function isBegun({ trx, organisationId }: ReadScope, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('erasures')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

async function refuseWhileImporting({ trx, organisationId }: ReadScope): Promise<void> {
  const running = await trx
    .selectFrom('imports')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (running) throw new AppError('conflict', 'erasure:importRunning');
}

/** A backup made in the middle of an import would go on with it, and bring the person in once more. */
async function stopImports({ trx, organisationId, now }: WriteScope): Promise<void> {
  await trx
    .updateTable('imports')
    .set({ state: 'cancelled', finished_at: now })
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'running')
    .execute();
}

/** They, and whatever was merged into them. */
async function withMerged({ trx, organisationId }: ReadScope, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE family AS (
      SELECT id FROM customers WHERE organisation_id = ${organisationId} AND id = ANY(${ids}::uuid[])
      UNION SELECT merged.id FROM customers AS merged JOIN family ON merged.merged_into_id = family.id
        WHERE merged.organisation_id = ${organisationId})
    SELECT id FROM family`.execute(trx);
  return rows.map(({ id }) => id);
}
