import { writeIn } from '../../db/organisation-scope.ts';
import type { Job } from '../../jobs/job.ts';
import { renewSwitches } from './change-switches.ts';

/** Browsers believe a document of switches for thirty days only. */
export const renewSwitchesJob: Job = {
  name: 'mail-clients.renew-switches',
  cron: '41 3 * * 1',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await writeIn(database, { organisationId, now: now() }, renewSwitches);
  },
};
