import type { Job } from '../../jobs/job.ts';
import { learn } from './learn.ts';

export const learnPromptsJob: Job = {
  name: 'prompts.learn',
  cron: '40 3 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds()) await learn(database, organisationId, now());
  },
};
