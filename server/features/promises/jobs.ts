import type { Job } from '../../jobs/job.ts';
import { escalatePromises } from './escalate-promises.ts';
import { mailReminders } from './mail-reminders.ts';

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

export const mailRemindersJob: Job = {
  name: 'promises.mail-reminders',
  cron: '5-59/10 * * * *',
  async run({ database, organisationIds, links, now, log }) {
    if (!links.sendMail) return;
    for (const organisationId of await organisationIds()) {
      const sent = await mailReminders({ database, organisationId, links, log }, now());
      if (sent > 0) log.info({ organisationId, sent }, 'reminders mailed');
    }
  },
};
