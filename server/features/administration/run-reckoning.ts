import { sql, type Updateable } from 'kysely';
import type { ReckoningSubject } from '../../../shared/features/administration/reckoning.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database, Schema } from '../../db/schema.ts';

type Place = { database: Database; organisationId: string; now: () => Date };
/** `share`: how much of it is done, from 0 to 1. */
export type NoteProgress = (share: number) => Promise<void>;

/** Not heard of for so long, its process was killed. */
const patience = '5 minutes';

/** Does what waits, if anything does; of several processes one takes it. Whoever asked sees how far it is and how it ends. */
export async function runReckoning(
  place: Place,
  subject: ReckoningSubject,
  work: (noteProgress: NoteProgress) => Promise<unknown>,
): Promise<void> {
  if (!(await claim(place, subject))) return;
  try {
    await work((share) => note(place, subject, { progress: Math.round(share * 99) }));
  } catch (error) {
    await note(place, subject, { state: 'failed', finished_at: place.now() });
    throw error;
  }
  await note(place, subject, { state: 'done', progress: 100, finished_at: place.now() });
}

function claim({ database, organisationId, now }: Place, subject: ReckoningSubject): Promise<boolean> {
  return writeUnclocked(database, organisationId, async ({ trx }) => {
    const { numAffectedRows } = await sql`
      UPDATE reckonings SET state = 'running', progress = 0, heard_at = ${now()}
      WHERE organisation_id = ${organisationId} AND subject = ${subject} AND (state = 'waiting'
        OR (state = 'running' AND heard_at < ${now()}::timestamptz - ${patience}::interval))`.execute(trx);
    return numAffectedRows === 1n;
  });
}

/** Outside the clock, since no device shows it; whoever asked anew meanwhile still waits. */
async function note(
  { database, organisationId, now }: Place,
  subject: ReckoningSubject,
  set: Updateable<Schema['reckonings']>,
): Promise<void> {
  await writeUnclocked(database, organisationId, ({ trx }) =>
    trx
      .updateTable('reckonings')
      .set({ ...set, heard_at: now() })
      .where('organisation_id', '=', organisationId)
      .where('subject', '=', subject)
      .where('state', '=', 'running')
      .execute(),
  );
}
