import { dayIn } from '../../../shared/time/day.ts';
import { readIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Job } from '../../jobs/job.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { deleteCancelledBallots } from './cancel-round.ts';
import { closeRound, tablesOfBallots } from './close-round.ts';
import { releaseRound } from './release-round.ts';

/** Past midnight by more than a batch waits, so that what was sent on the last day is in. */
const patienceMilliseconds = 30 * 60 * 1000;

export const closeRoundsJob: Job = {
  name: 'surveys.close-rounds',
  cron: '11,41 * * * *',
  async run({ database, organisationIds, rewriteTables, now, log }) {
    for (const organisationId of await organisationIds()) {
      const due = await readIn(database, organisationId, async (scope) => {
        const { timeZone } = await loadSettings(scope);
        const today = dayIn(new Date(now().getTime() - patienceMilliseconds), timeZone);
        const rounds = await scope.trx
          .selectFrom('survey_rounds')
          .select('id')
          .where('state', '=', 'sealed')
          .where('closes_on', '<', today)
          .execute();
        return rounds.map(({ id }) => ({ id, today }));
      });
      for (const { id, today } of due) {
        const closing = await writeUnclocked(database, organisationId, (scope) =>
          closeRound(scope, id, today),
        );
        if (!closing) continue;
        await rewriteTables(tablesOfBallots);
        log.info({ organisationId, roundId: id, ...closing }, 'survey closed');
      }
    }
  },
};

export const releaseRoundsJob: Job = {
  name: 'surveys.release-rounds',
  cron: '16,46 * * * *',
  alsoAtStart: true,
  async run({ database, organisationIds, rewriteTables, now, log }) {
    for (const organisationId of await organisationIds()) {
      const closed = await readIn(database, organisationId, async (scope) => {
        const { timeZone } = await loadSettings(scope);
        const rounds = await scope.trx
          .selectFrom('survey_rounds')
          .select('id')
          .where('state', '=', 'closed')
          .execute();
        return rounds.map(({ id }) => ({ id, today: dayIn(now(), timeZone) }));
      });
      for (const { id, today } of closed) {
        const onCounted = (ballots: number) =>
          log.info({ organisationId, roundId: id, ballots }, 'survey being counted');
        const release = await releaseRound({ database, organisationId, now: now(), today, onCounted }, id);
        if (!release) continue;
        await rewriteTables(tablesOfBallots);
        log.info({ organisationId, roundId: id, cells: release.cells.length }, 'survey released');
      }
    }
  },
};

export const deleteCancelledBallotsJob: Job = {
  name: 'surveys.delete-cancelled',
  cron: '6-59/10 * * * *',
  async run({ database, organisationIds, rewriteTables, log }) {
    let deleted = 0;
    for (const organisationId of await organisationIds())
      deleted += await writeUnclocked(database, organisationId, deleteCancelledBallots);
    if (deleted === 0) return;
    await rewriteTables(tablesOfBallots);
    log.info({ deleted }, 'ballots of cancelled surveys deleted');
  },
};
