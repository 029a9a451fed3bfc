import type { Job } from '../../jobs/job.ts';
import { mailBulletins } from './mail-bulletins.ts';

export const mailBulletinsJob: Job = {
  name: 'bulletins.mail',
  cron: '*/5 * * * *',
  alsoAtStart: true,
  async run({ database, organisationIds, links, now, log }) {
    for (const organisationId of await organisationIds()) {
      const sent = await mailBulletins({ database, organisationId, links, now, log });
      if (sent > 0) log.info({ organisationId, sent }, 'bulletins mailed');
    }
  },
};
