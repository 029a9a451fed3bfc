import { sql, type Updateable } from 'kysely';
import { writeUnclocked } from '../../../db/organisation-scope.ts';
import type { Database, Schema } from '../../../db/schema.ts';

export type FitPlace = { database: Database; organisationId: string; now: () => Date };

/** Not heard of for so long, its process was killed. */
const patience = '5 minutes';

/** The id of the fit that waits, or was left running, now this process’s to run; null when there is none. */
export function claimFit({ database, organisationId, now }: FitPlace): Promise<string | null> {
  return writeUnclocked(database, organisationId, async ({ trx }) => {
    const { rows } = await sql<{ id: string }>`
      UPDATE loyalty_fits SET state = 'running', heard_at = ${now()}, step = NULL, progress = 0
      WHERE organisation_id = ${organisationId} AND id = (
        SELECT id FROM loyalty_fits WHERE organisation_id = ${organisationId} AND (state = 'waiting'
          OR (state = 'running' AND heard_at < ${now()}::timestamptz - ${patience}::interval))
        ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id`.execute(trx);
    return rows[0]?.id ?? null;
  });
}

/** How far it is; outside the clock, since no device shows it. */
export async function noteFit(
  { database, organisationId, now }: FitPlace,
  id: string,
  set: Updateable<Schema['loyalty_fits']>,
): Promise<void> {
  await writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .updateTable('loyalty_fits')
      .set({ ...set, heard_at: now() })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute(),
  );
}
