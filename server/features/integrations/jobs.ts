import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Job } from '../../jobs/job.ts';
import { deliverWebhooks } from './deliver-webhooks.ts';
import { forgetDeliveries } from './forget-deliveries.ts';
import { tellStopped } from './tell-stopped.ts';

export const deliverWebhooksJob: Job = {
  name: 'integrations.deliver-webhooks',
  cron: '* * * * *',
  followsChanges: true,
  async run({ database, organisationIds, allowsPrivateWebhooks: allowsPrivate, links, now, log }) {
    for (const organisationId of await organisationIds()) {
      const place = { database, organisationId, now, allowsPrivate };
      const { tried, stopped } = await deliverWebhooks(place);
      if (tried > 0) log.info({ organisationId, tried }, 'webhooks sent');
      for (const webhook of stopped) await tellStopped({ database, organisationId, links, log }, webhook);
    }
  },
};

export const forgetDeliveriesJob: Job = {
  name: 'integrations.forget-deliveries',
  cron: '40 3 * * *',
  async run({ database, organisationIds, now }) {
    for (const organisationId of await organisationIds())
      await writeUnclocked(database, organisationId, (scope) => forgetDeliveries(scope, now()));
  },
};
