import type { Job } from '../../jobs/job.ts';
import { forgetCommands } from './forget-commands.ts';
import { keepLists } from './keep-lists.ts';

export const forgetCommandsJob: Job = {
  name: 'sync.forget-commands',
  cron: '20 3 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds()) {
      await forgetCommands({ database, organisationId }, now());
    }
  },
};

/** Each morning, and where much has changed, before anybody has to wait for it. */
export const weighTodayJob: Job = {
  name: 'sync.weigh-today',
  cron: '*/10 * * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds()) await keepLists(database, organisationId, now());
  },
};
