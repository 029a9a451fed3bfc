import type { Job } from '../../../jobs/job.ts';
import { mailPulses } from './mail-pulses.ts';

export const mailPulsesJob: Job = {
  name: 'loyalty.mail-pulses',
  cron: '7-59/20 * * * *',
  async run({ database, organisationIds, links, now, log }) {
    if (!links.sendMail) return;
    for (const organisationId of await organisationIds()) {
      const sent = await mailPulses({ database, organisationId, links, log }, now());
      if (sent > 0) log.info({ organisationId, sent }, 'pulses mailed');
    }
  },
};
