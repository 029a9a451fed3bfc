import { pino } from 'pino';
import type { Mail } from '../../server/auth/send-link.ts';
import { mailInvitationsJob } from '../../server/features/surveys/jobs.ts';
import type { TestOrganisation } from './test-organisation.ts';

/** Does what HR has asked for, by this mail server. */
export async function mailInvitations(
  { database, organisationId, now }: TestOrganisation,
  sendMail: (mail: Mail) => Promise<void>,
): Promise<void> {
  await mailInvitationsJob.run({
    ...{ database, organisationIds: async () => [organisationId] },
    links: { publicUrl: 'https://kith.example', sendMail },
    ...{ allowsPrivateWebhooks: false, dataFolder: '', rewriteTables: async () => true },
    ...{ now: () => now, log: pino({ enabled: false }) },
  });
}
