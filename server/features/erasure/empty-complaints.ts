import { sql } from 'kysely';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { type ErasureRun, eraseAll, rowsAtOnce } from './erase-slice.ts';

/** A complaint stays to be counted by its cause; its words go. One that was open is withdrawn. */
export async function emptyComplaints(run: ErasureRun): Promise<void> {
  await eraseAll(run, async (scope) => {
    const { trx, organisationId, now } = scope;
    const { rows } = await sql<{ id: string }>`
      UPDATE complaints SET words = '', solution = '', message_id = NULL,
        state = CASE WHEN closed_at IS NULL THEN 'withdrawn' ELSE state END, closed_at = coalesce(closed_at, ${now})
      WHERE ctid = ANY(ARRAY(SELECT ctid FROM complaints WHERE organisation_id = ${organisationId}
        AND customer_id = ANY(${run.customerIds}::uuid[])
        AND (words, solution) != ('', '') LIMIT ${rowsAtOnce})) RETURNING id`.execute(trx);
    await emptySteps(
      scope,
      rows.map(({ id }) => id),
    );
    return { 'complaints.emptied': rows.length };
  });
}

export async function emptySteps(
  { trx, organisationId }: WriteScope,
  complaintIds: readonly string[],
): Promise<void> {
  await sql`UPDATE complaint_steps SET words = '' WHERE organisation_id = ${organisationId} AND words != ''
    AND complaint_id = ANY(${complaintIds}::uuid[])`.execute(trx);
}
