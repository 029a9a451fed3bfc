import type { Job } from '../../../jobs/job.ts';
import { evaluateProgramme } from './evaluate-programme.ts';

export const evaluateProgrammeJob: Job = {
  name: 'loyalty.evaluate-programme',
  // Each organisation has its own midnight.
  cron: '20 * * * *',
  followsChanges: true,
  alsoAtStart: true,
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await evaluateProgramme({ database, organisationId, now: now() });
  },
};
