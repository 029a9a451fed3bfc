import type { PurchasesOnErasure } from '../../../shared/features/erasure/model.ts';
import { type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import type { Sought } from './sought.ts';
import type { ErasureCounts } from './tables.ts';

/** One erasure on its way. */
export type ErasureRun = {
  database: Database;
  organisationId: string;
  now: () => Date;
  id: string;
  customerIds: string[];
  purchases: PurchasesOnErasure;
  sought: Sought;
};

export const rowsAtOnce = 1000;

/** One transaction of an erasure: what it did and that it is counted, or neither. Returns how many rows it was. */
export async function eraseSlice(
  { database, organisationId, now, id }: ErasureRun,
  work: (scope: WriteScope) => Promise<ErasureCounts>,
): Promise<number> {
  return writeIn(database, { organisationId, now: now() }, async (scope) => {
    const done = await work(scope);
    const total = Object.values(done).reduce((sum, count) => sum + count, 0);
    if (total === 0) return 0;
    const { counts } = await scope.trx
      .selectFrom('erasures')
      .select('counts')
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    for (const [what, count] of Object.entries(done)) counts[what] = (counts[what] ?? 0) + count;
    await scope.trx
      .updateTable('erasures')
      .set({ counts: JSON.stringify(counts) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute();
    return total;
  });
}

/** Slice after slice until one finds nothing. */
export async function eraseAll(
  run: ErasureRun,
  work: (scope: WriteScope) => Promise<ErasureCounts>,
): Promise<void> {
  while ((await eraseSlice(run, work)) > 0);
}
