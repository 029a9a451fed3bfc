import { readIn, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { emptyComplaints } from './empty-complaints.ts';
import { emptyPromises, emptyPurchases, removeImportFiles } from './empty-rows.ts';
import type { ErasureRun } from './erase-slice.ts';
import { redactWords } from './redact-words.ts';
import { removeRows } from './remove-rows.ts';

/** In this order, each harmless to repeat: a run that was killed goes on with the step it was in. */
const steps: readonly ((run: ErasureRun) => Promise<void>)[] = [
  removeImportFiles,
  removeRows,
  emptyPromises,
  emptyComplaints,
  emptyPurchases,
  redactWords,
];
export const stepsTotal = steps.length;

type Parts = { database: Database; organisationId: string; now: () => Date };

/** Brings a begun erasure to its end, from wherever it is. Two at once do no harm. */
export async function runErasure(parts: Parts, id: string): Promise<void> {
  const erasure = await readIn(parts.database, parts.organisationId, ({ trx, organisationId }) =>
    trx
      .selectFrom('erasures')
      .select(['customer_ids', 'purchases', 'sought', 'steps_done', 'finished_at'])
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  if (erasure.finished_at) return;
  const { customer_ids: customerIds, purchases, sought } = erasure;
  const run: ErasureRun = { ...parts, id, customerIds, purchases, sought };
  for (const [index, step] of steps.entries()) {
    if (index < erasure.steps_done) continue;
    await step(run);
    await tick(run, index + 1);
  }
}

/** With the last step everything that could name the person is forgotten too. */
async function tick({ database, organisationId, now, id }: ErasureRun, stepsDone: number): Promise<void> {
  const at = now();
  await writeIn(database, { organisationId, now: at }, ({ trx }) =>
    trx
      .updateTable('erasures')
      .set({
        steps_done: stepsDone,
        ...(stepsDone === stepsTotal && {
          finished_at: at,
          sought: JSON.stringify({ addresses: [], telling: [], names: [] }),
        }),
      })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .where('finished_at', 'is', null)
      .execute(),
  );
}
