import type { Job } from '../../jobs/job.ts';
import { tendAbsences } from './proceed-with-absence.ts';

export const tendAbsencesJob: Job = {
  name: 'handovers.absences',
  cron: '*/10 * * * *',
  alsoAtStart: true,
  async run({ database, organisationIds, now, log }) {
    for (const organisationId of await organisationIds()) {
      const customers = await tendAbsences({ database, organisationId }, now());
      if (customers > 0) log.info({ organisationId, customers }, 'customers of who is away changed hands');
    }
  },
};
