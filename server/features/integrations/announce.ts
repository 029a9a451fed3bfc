import { sql } from 'kysely';
import type { WebhookSubject } from '../../../shared/features/integrations/model.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';

/** Ids and facts only: words people wrote are fetched by who may read them. */
type Told = Record<string, string | number | null>;

/**
 * Puts down, in the transaction of the change itself, whom to tell: a change that is undone tells nobody, and one that
 * stands is told even when the process dies next.
 */
export async function announce(
  scope: WriteScope,
  event: WebhookSubject,
  told: Told | readonly Told[],
): Promise<void> {
  const { trx, organisationId, now } = scope;
  await sql`
    INSERT INTO webhook_deliveries (organisation_id, id, endpoint_id, event, data, created_at, next_attempt_at)
    SELECT endpoint.organisation_id, gen_random_uuid(), endpoint.id, ${event}::text, told,
      ${now}::timestamptz, ${now}::timestamptz
    FROM webhook_endpoints AS endpoint, jsonb_array_elements(${JSON.stringify([told].flat())}::jsonb) AS told
    WHERE endpoint.organisation_id = ${organisationId} AND endpoint.disabled_at IS NULL
      AND ${event} = ANY(endpoint.events)`.execute(trx);
}
