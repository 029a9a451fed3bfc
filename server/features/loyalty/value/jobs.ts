import { writeIn } from '../../../db/organisation-scope.ts';
import type { Job } from '../../../jobs/job.ts';
import { askForFit } from './ask-for-fit.ts';
import { followChanges } from './follow-changes.ts';
import { runWaitingFit } from './run-waiting-fit.ts';

export const nightlyFitJob: Job = {
  name: 'loyalty.nightly-fit',
  cron: '10 3 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await writeIn(database, { organisationId, now: now() }, (scope) => askForFit(scope, null));
  },
};

/** Whoever asks for a fit writes a row; this finds it a moment later. */
export const runFitsJob: Job = {
  name: 'loyalty.run-fits',
  cron: '*/5 * * * *',
  followsChanges: true,
  alsoAtStart: true,
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await runWaitingFit({ database, organisationId, now });
  },
};

export const followValuesJob: Job = {
  name: 'loyalty.follow-changes',
  cron: '*/5 * * * *',
  followsChanges: true,
  alsoAtStart: true,
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await followChanges({ database, organisationId, now });
  },
};
