import { writeIn } from '../../../db/organisation-scope.ts';
import type { Job } from '../../../jobs/job.ts';
import { askForReckoning } from '../../administration/reckonings.ts';
import { runReckoning } from '../../administration/run-reckoning.ts';
import { placeAll } from './place-all.ts';

export const placeCustomersJob: Job = {
  name: 'loyalty.place-customers',
  cron: '20 3 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await writeIn(database, { organisationId, now: now() }, (scope) =>
        askForReckoning(scope, 'say-and-do', null),
      );
  },
};

/** Whoever asks writes a row; this finds it a moment later. */
export const runPlacingJob: Job = {
  name: 'loyalty.run-placing',
  cron: '*/5 * * * *',
  followsChanges: true,
  alsoAtStart: true,
  async run({ database, organisationIds, now, log }) {
    for (const organisationId of await organisationIds())
      await runReckoning({ database, organisationId, now }, 'say-and-do', async (noteProgress) => {
        const changed = await placeAll({ database, organisationId }, now(), noteProgress);
        if (changed > 0) log.info({ organisationId, changed }, 'customers stand elsewhere');
      });
  },
};
