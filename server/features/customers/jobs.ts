import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Job } from '../../jobs/job.ts';
import { seekAllDuplicates } from './seek-duplicates.ts';

export const seekDuplicatesJob: Job = {
  name: 'customers.seek-duplicates',
  cron: '40 2 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await writeUnclocked(database, organisationId, (scope) => seekAllDuplicates(scope, now()));
  },
};
