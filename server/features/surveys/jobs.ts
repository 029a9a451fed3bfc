import { writeIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Job } from '../../jobs/job.ts';
import { askForReckoning } from '../administration/reckonings.ts';
import { runReckoning } from '../administration/run-reckoning.ts';
import { deleteCancelledBallots } from './cancel-round.ts';
import { closeDueRounds, closedRounds, releaseClosedRounds } from './finish-rounds.ts';
import { mailInvitations } from './mail-invitations.ts';
import { rewriteBallotFiles } from './rewrite-ballot-files.ts';

export const closeRoundsJob: Job = {
  name: 'surveys.close-rounds',
  cron: '11,41 * * * *',
  alsoAtStart: true,
  async run(parts) {
    for (const organisationId of await parts.organisationIds()) await closeDueRounds(parts, organisationId);
    await rewriteBallotFiles(parts);
  },
};

export const releaseRoundsJob: Job = {
  name: 'surveys.release-rounds',
  cron: '16,46 * * * *',
  alsoAtStart: true,
  async run(parts) {
    for (const organisationId of await parts.organisationIds()) {
      const closed = await closedRounds(parts, organisationId);
      if (closed.length === 0) continue;
      await writeIn(parts.database, { organisationId, now: parts.now() }, (scope) =>
        askForReckoning(scope, 'survey-release', null),
      );
    }
  },
};

/** Whoever asks writes a row; this finds it a moment later. */
export const runReleasesJob: Job = {
  name: 'surveys.run-releases',
  cron: '*/5 * * * *',
  followsChanges: true,
  alsoAtStart: true,
  async run(parts) {
    const { database, now } = parts;
    for (const organisationId of await parts.organisationIds())
      await runReckoning({ database, organisationId, now }, 'survey-release', async (noteProgress) => {
        await closeDueRounds(parts, organisationId);
        await releaseClosedRounds(parts, organisationId, noteProgress);
        await rewriteBallotFiles(parts);
      });
  },
};

export const deleteCancelledBallotsJob: Job = {
  name: 'surveys.delete-cancelled',
  cron: '6-59/10 * * * *',
  async run(parts) {
    let deleted = 0;
    for (const organisationId of await parts.organisationIds())
      deleted += await writeUnclocked(parts.database, organisationId, deleteCancelledBallots);
    if (deleted > 0) parts.log.info({ deleted }, 'ballots of cancelled surveys deleted');
    await rewriteBallotFiles(parts);
  },
};

/** Whoever asks writes who is waiting; this finds them a moment later. */
export const mailInvitationsJob: Job = {
  name: 'surveys.mail-invitations',
  cron: '*/5 * * * *',
  followsChanges: true,
  alsoAtStart: true,
  async run({ database, organisationIds, links, now, log }) {
    const { publicUrl, sendMail } = links;
    if (!sendMail) return;
    for (const organisationId of await organisationIds())
      await runReckoning({ database, organisationId, now }, 'survey-invitations', async (noteProgress) => {
        const place = { database, organisationId, links: { publicUrl, sendMail }, log };
        const sent = await mailInvitations(place, now(), noteProgress);
        if (sent > 0) log.info({ organisationId, sent }, 'survey invitations mailed');
      });
  },
};
