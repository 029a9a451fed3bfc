import type { Job } from '../../jobs/job.ts';
import { escalatePromises } from './escalate-promises.ts';

export const escalatePromisesJob: Job = {
  name: 'promises.escalate',
  cron: '*/10 * * * *',
  async run({ database, organisationIds, now, log }) {
    for (const organisationId of await organisationIds()) {
      const climbed = await escalatePromises({ database, organisationId }, now());
      if (climbed > 0) log.info({ organisationId, climbed }, 'late promises climbed');
    }
  },
};
