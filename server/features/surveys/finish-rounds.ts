import type { Day } from '../../../shared/time/instant.ts';
import { readIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { JobParts } from '../../jobs/job.ts';
import type { NoteProgress } from '../administration/run-reckoning.ts';
import { loadToday } from '../customers/today.ts';
import { closeRound } from './close-round.ts';
import { releaseRound } from './release-round.ts';

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

export async function releaseClosedRounds(
  { database, now, log }: Parts,
  organisationId: string,
  noteProgress: NoteProgress,
): Promise<void> {
  const today = await dayOf({ database, organisationId }, now());
  const closed = await closedRounds({ database }, organisationId);
  for (const [done, { id }] of closed.entries()) {
    const parts = {
      ...{ database, organisationId, now: now(), today },
      noteProgress: (share: number) => noteProgress((done + share) / closed.length),
    };
    const release = await releaseRound(parts, id);
    if (release) log.info({ organisationId, roundId: id, cells: release.cells.length }, 'survey released');
  }
}

function dayOf(
  { database, organisationId }: Pick<Parts, 'database'> & { organisationId: string },
  instant: Date,
): Promise<Day> {
  return readIn(database, organisationId, (scope) => loadToday(scope, instant));
}
