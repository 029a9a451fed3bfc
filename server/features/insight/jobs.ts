import type { Job } from '../../jobs/job.ts';
import { recompute } from './recompute.ts';

export const recomputeInsightJob: Job = {
  name: 'insight.recompute',
  cron: '20 3 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds()) await recompute(database, organisationId, now());
  },
};
