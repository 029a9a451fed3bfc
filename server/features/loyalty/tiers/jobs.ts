import type { Job } from '../../../jobs/job.ts';
import { reckonReadings } from './reckon-readings.ts';

export const reckonTiersJob: Job = {
  name: 'loyalty.reckon-tiers',
  // Each organisation has its own midnight.
  cron: '40 * * * *',
  followsChanges: true,
  alsoAtStart: true,
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await reckonReadings({ database, organisationId, now: now() });
  },
};
