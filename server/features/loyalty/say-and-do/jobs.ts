import type { Job } from '../../../jobs/job.ts';
import { placeAll } from './place-all.ts';

export const placeCustomersJob: Job = {
  name: 'loyalty.place-customers',
  cron: '20 3 * * *',
  async run({ database, organisationIds, now, log }) {
    for (const organisationId of await organisationIds()) {
      const changed = await placeAll({ database, organisationId }, now());
      if (changed > 0) log.info({ organisationId, changed }, 'customers stand elsewhere');
    }
  },
};
