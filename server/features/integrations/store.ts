import type { ApiToken, Webhook, WebhookDelivery } from '../../../shared/features/integrations/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** Newest first, those that open nothing any more among them. */
export async function listTokens({ trx, organisationId }: ReadScope): Promise<ApiToken[]> {
  const rows = await trx
    .selectFrom('api_tokens as token')
    .innerJoin('staff as program', (join) =>
      join
        .onRef('program.organisation_id', '=', 'token.organisation_id')
        .onRef('program.id', '=', 'token.id'),
    )
    .innerJoin('staff as maker', (join) =>
      join
        .onRef('maker.organisation_id', '=', 'token.organisation_id')
        .onRef('maker.id', '=', 'token.created_by'),
    )
    .select(['token.id', 'program.name', 'token.scopes', 'token.created_at', 'maker.name as createdBy'])
    .select(['token.expires_at', 'token.last_used_on', 'token.revoked_at'])
    .where('token.organisation_id', '=', organisationId)
    .orderBy('token.created_at', 'desc')
    .orderBy('token.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    createdBy: row.createdBy,
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedOn: row.last_used_on,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }));
}

export async function listWebhooks({ trx, organisationId }: ReadScope): Promise<Webhook[]> {
  const rows = await trx
    .selectFrom('webhook_endpoints as endpoint')
    .select(['endpoint.id', 'endpoint.url', 'endpoint.events', 'endpoint.created_at'])
    .select(['endpoint.failing_since', 'endpoint.disabled_at'])
    .select((eb) =>
      eb
        .selectFrom('webhook_deliveries as delivery')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('delivery.organisation_id', '=', 'endpoint.organisation_id')
        .whereRef('delivery.endpoint_id', '=', 'endpoint.id')
        .where('delivery.state', '=', 'waiting')
        .as('waiting_count'),
    )
    .where('endpoint.organisation_id', '=', organisationId)
    .orderBy('endpoint.created_at')
    .orderBy('endpoint.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    events: row.events,
    createdAt: row.created_at.toISOString(),
    failingSince: row.failing_since?.toISOString() ?? null,
    disabledAt: row.disabled_at?.toISOString() ?? null,
    waitingCount: row.waiting_count ?? 0,
  }));
}

/** The newest hundred. */
export async function listDeliveries(
  { trx, organisationId }: ReadScope,
  { id }: { id: string },
): Promise<WebhookDelivery[]> {
  const rows = await trx
    .selectFrom('webhook_deliveries')
    .select(['id', 'event', 'created_at', 'state', 'attempts', 'next_attempt_at', 'last_attempt_at'])
    .select(['last_status', 'last_problem'])
    .where('organisation_id', '=', organisationId)
    .where('endpoint_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    createdAt: row.created_at.toISOString(),
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at.toISOString(),
    lastAttemptAt: row.last_attempt_at?.toISOString() ?? null,
    lastStatus: row.last_status,
    lastProblem: row.last_problem,
  }));
}
