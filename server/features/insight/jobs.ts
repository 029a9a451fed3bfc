import { writeIn } from '../../db/organisation-scope.ts';
import type { Job } from '../../jobs/job.ts';
import { askForReckoning } from '../administration/reckonings.ts';
import { runReckoning } from '../administration/run-reckoning.ts';
import { recompute } from './recompute.ts';

export const recomputeInsightJob: Job = {
  name: 'insight.recompute',
  cron: '20 3 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await writeIn(database, { organisationId, now: now() }, (scope) =>
        askForReckoning(scope, 'insight', null),
      );
  },
};

/** Whoever asks writes a row; this finds it a moment later. */
export const runInsightJob: Job = {
  name: 'insight.run-asked',
  cron: '*/5 * * * *',
  followsChanges: true,
  alsoAtStart: true,
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await runReckoning({ database, organisationId, now }, 'insight', (noteProgress) =>
        recompute(database, organisationId, now(), noteProgress),
      );
  },
};
