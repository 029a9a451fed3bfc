import type { Job } from '../../jobs/job.ts';
import { forgetCommands } from './forget-commands.ts';

export const forgetCommandsJob: Job = {
  name: 'sync.forget-commands',
  cron: '20 3 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds()) {
      await forgetCommands({ database, organisationId }, now());
    }
  },
};
