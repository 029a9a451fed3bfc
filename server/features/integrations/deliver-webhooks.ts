import { sql } from 'kysely';
import type { WebhookEvent } from '../../../shared/features/integrations/model.ts';
import { writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { noteOutcome, type StoppedWebhook } from './note-outcome.ts';
import { type PostOutcome, postDelivery } from './post-delivery.ts';
import { signedHeaders } from './sign-delivery.ts';

/** At one time, so that a slow receiver holds up few others. */
const batchSize = 20;

/** What is claimed and not reported on by then was lost with its process, and is sent again under the same id. */
const leaseMilliseconds = 120_000;

export type ClaimedDelivery = {
  id: string;
  endpoint_id: string;
  event: WebhookEvent;
  data: object;
  created_at: Date;
  /** This one included. */
  attempts: number;
  url: string;
  secret: string;
  former_secret: string | null;
  former_secret_until: Date | null;
};

type Place = { database: Database; organisationId: string; now: () => Date; allowsPrivate: boolean };

/**
 * Sends all that is due; answers how many were tried, and which addresses were given up. What else waits for an address
 * that gave no answer is left for the next time, so that the others need not wait for it again and again.
 */
export async function deliverWebhooks(place: Place): Promise<{ tried: number; stopped: StoppedWebhook[] }> {
  const stopped: StoppedWebhook[] = [];
  const silent = new Set<string>();
  let tried = 0;
  for (;;) {
    const claimed = await claim(place, silent);
    const endings = await Promise.all(claimed.map((delivery) => deliver(place, delivery)));
    for (const ending of endings) {
      if (ending.isSilent) silent.add(ending.endpointId);
      if (ending.stopped) stopped.push(ending.stopped);
    }
    tried += claimed.length;
    if (claimed.length < batchSize) return { tried, stopped };
  }
}

async function claim(
  { database, organisationId, now }: Place,
  silent: ReadonlySet<string>,
): Promise<ClaimedDelivery[]> {
  const at = now();
  const until = new Date(at.getTime() + leaseMilliseconds);
  const claimed = sql<ClaimedDelivery>`
    UPDATE webhook_deliveries AS delivery
    SET next_attempt_at = ${until}, last_attempt_at = ${at}, attempts = delivery.attempts + 1
    FROM webhook_endpoints AS endpoint
    WHERE endpoint.organisation_id = delivery.organisation_id AND endpoint.id = delivery.endpoint_id
      AND delivery.organisation_id = ${organisationId} AND delivery.id IN (
        SELECT due.id FROM webhook_deliveries AS due
        JOIN webhook_endpoints AS open ON open.organisation_id = due.organisation_id AND open.id = due.endpoint_id
        WHERE due.organisation_id = ${organisationId} AND due.state = 'waiting'
          AND due.next_attempt_at <= ${at} AND open.disabled_at IS NULL
          AND due.endpoint_id <> ALL(${[...silent]}::uuid[])
        ORDER BY due.next_attempt_at, due.created_at LIMIT ${batchSize} FOR UPDATE OF due SKIP LOCKED)
    RETURNING delivery.id, delivery.endpoint_id, delivery.event, delivery.data, delivery.created_at,
      delivery.attempts, endpoint.url, endpoint.secret, endpoint.former_secret, endpoint.former_secret_until`;
  return writeUnclocked(database, organisationId, async ({ trx }) => (await claimed.execute(trx)).rows);
}

async function deliver(place: Place, delivery: ClaimedDelivery) {
  const at = place.now();
  const { id, event: type, created_at: createdAt, data } = delivery;
  const body = JSON.stringify({ type, timestamp: createdAt.toISOString(), data });
  const headers = signedHeaders(secretsOf(delivery, at), { id, at, body });
  const outcome: PostOutcome = await postDelivery(delivery.url, { headers, body }, place);
  const stopped = await writeUnclocked(place.database, place.organisationId, (scope) =>
    noteOutcome(scope, { delivery, outcome, now: place.now() }),
  );
  return { endpointId: delivery.endpoint_id, isSilent: 'problem' in outcome, stopped };
}

function secretsOf({ secret, former_secret, former_secret_until }: ClaimedDelivery, at: Date): string[] {
  return former_secret && former_secret_until && former_secret_until > at
    ? [secret, former_secret]
    : [secret];
}
