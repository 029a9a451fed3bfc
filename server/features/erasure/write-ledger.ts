import { readIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { addToLedger } from './ledger.ts';

/** Puts the organisation's erasures into the ledger, begun ones too: a backup made meanwhile may hold the person. */
export async function writeLedger(
  { database, organisationId }: { database: Database; organisationId: string },
  { file, now }: { file: string; now: Date },
): Promise<void> {
  const erasures = await readIn(database, organisationId, ({ trx }) =>
    trx
      .selectFrom('erasures')
      .select(['id', 'requested_at', 'purchases', 'hashes'])
      .where('organisation_id', '=', organisationId)
      .orderBy('requested_at')
      .execute(),
  );
  if (erasures.length === 0) return;
  await addToLedger(
    file,
    erasures.map(({ id, requested_at, purchases, hashes }) => ({
      organisationId,
      erasureId: id,
      erasedAt: requested_at.toISOString(),
      purchases,
      hashes,
    })),
  );
  await writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .updateTable('erasures')
      .set({ in_ledger_at: now })
      .where('organisation_id', '=', organisationId)
      .where('in_ledger_at', 'is', null)
      .where(
        'id',
        'in',
        erasures.map(({ id }) => id),
      )
      .execute(),
  );
}
