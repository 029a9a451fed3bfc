import type { Day } from '../../../shared/time/instant.ts';
import { readIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { JobParts } from '../../jobs/job.ts';
import type { NoteProgress } from '../administration/run-reckoning.ts';
import { loadToday } from '../customers/today.ts';
import { closeRound } from './close-round.ts';
import { noteRefusal, releaseRound } from './release-round.ts';

/** Past midnight by more than a batch waits, so that what was sent on the last day is in. */
const patienceMilliseconds = 30 * 60 * 1000;

type Parts = Pick<JobParts, 'database' | 'now' | 'log'>;

/** Those whose last day is over. */
export async function closeDueRounds({ database, now, log }: Parts, organisationId: string): Promise<void> {
  const today = await dayOf({ database, organisationId }, new Date(now().getTime() - patienceMilliseconds));
  const due = await readIn(database, organisationId, ({ trx }) =>
    trx
      .selectFrom('survey_rounds')
      .select('id')
      .where('state', '=', 'sealed')
      .where('closes_on', '<', today)
      .execute(),
  );
  for (const { id } of due) {
    const closing = await writeUnclocked(database, organisationId, (scope) => closeRound(scope, id, today));
    if (closing) log.info({ organisationId, roundId: id, ...closing }, 'survey closed');
  }
}

export function closedRounds({ database }: Pick<Parts, 'database'>, organisationId: string) {
  return readIn(database, organisationId, ({ trx }) =>
    trx.selectFrom('survey_rounds').select('id').where('state', '=', 'closed').execute(),
  );
}

/** One that fails keeps no other waiting. @throws AggregateError */
export async function releaseClosedRounds(
  { database, now, log }: Parts,
  organisationId: string,
  noteProgress: NoteProgress,
): Promise<void> {
  const today = await dayOf({ database, organisationId }, now());
  const closed = await closedRounds({ database }, organisationId);
  const failures: unknown[] = [];
  for (const [done, { id }] of closed.entries()) {
    const parts = {
      ...{ database, organisationId, now: now(), today },
      noteProgress: (share: number) => noteProgress((done + share) / closed.length),
    };
    try {
      const released = await releaseRound(parts, id);
      const about = { organisationId, roundId: id };
      if (released && 'refusal' in released)
        log.error({ ...about, ...released.refusal }, 'survey not released');
      else if (released) log.info({ ...about, cells: released.release.cells.length }, 'survey released');
    } catch (error) {
      failures.push(error);
      await writeUnclocked(database, organisationId, (scope) => noteRefusal(scope, id, { check: 'work' }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'surveys could not be released');
}

function dayOf(
  { database, organisationId }: Pick<Parts, 'database'> & { organisationId: string },
  instant: Date,
): Promise<Day> {
  return readIn(database, organisationId, (scope) => loadToday(scope, instant));
}
