import { writeIn } from '../../db/organisation-scope.ts';
import type { Job } from '../../jobs/job.ts';
import { touchDirectory } from './touch-directory.ts';

/** Devices hold the calendar of three years: a new month may have brought a new year, or days this program has learnt. */
export const renewCalendarsJob: Job = {
  name: 'administration.renew-calendars',
  cron: '17 0 1 * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await writeIn(database, { organisationId, now: now() }, touchDirectory);
  },
};
