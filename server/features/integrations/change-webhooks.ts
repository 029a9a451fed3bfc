import { sql, type UpdateObject } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewWebhook } from '../../../shared/features/integrations/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { Schema } from '../../db/schema.ts';
import { newWebhookSecret } from './sign-delivery.ts';

/** How long the former secret still signs. */
const changeOverMilliseconds = 86_400_000;

/** @returns the secret, this once. */
export async function addWebhook(
  { trx, organisationId, now }: WriteScope,
  session: Session,
  { url, events }: NewWebhook,
): Promise<{ id: string; secret: string }> {
  requireNoPassword(url);
  const id = uuidv7();
  const secret = newWebhookSecret();
  await trx
    .insertInto('webhook_endpoints')
    .values({
      ...{ organisation_id: organisationId, id, url, events: [...new Set(events)], secret },
      ...{ created_by: session.staffId, created_at: now },
    })
    .execute();
  return { id, secret };
}

export async function changeWebhook(scope: WriteScope, { id, url, events }: NewWebhook & { id: string }) {
  requireNoPassword(url);
  await update(scope, id, { url, events: [...new Set(events)] });
}

/** @returns the new secret, this once. */
export async function rotateSecret(scope: WriteScope, { id }: { id: string }): Promise<{ secret: string }> {
  const secret = newWebhookSecret();
  await update(scope, id, {
    secret,
    former_secret: sql<string>`secret`,
    former_secret_until: new Date(scope.now.getTime() + changeOverMilliseconds),
  });
  return { secret };
}

/** What waited while it was stopped goes out first. */
export async function resumeWebhook(scope: WriteScope, { id }: { id: string }): Promise<void> {
  await update(scope, id, { disabled_at: null, failing_since: null });
}

export async function removeWebhook(
  { trx, organisationId }: WriteScope,
  { id }: { id: string },
): Promise<void> {
  const removed = await trx
    .deleteFrom('webhook_endpoints')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) throw new AppError('not-found', 'errors:notFound');
}

/** A test is told whatever the address asked for. */
export async function testWebhook(
  { trx, organisationId, now }: WriteScope,
  { id }: { id: string },
): Promise<void> {
  const endpoint = await trx
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!endpoint) throw new AppError('not-found', 'errors:notFound');
  await trx
    .insertInto('webhook_deliveries')
    .values({
      ...{ organisation_id: organisationId, id: uuidv7(), endpoint_id: id, event: 'webhook.test' },
      ...{ data: '{}', created_at: now, next_attempt_at: now },
    })
    .execute();
}

/** Under the same webhook-id, by which a receiver knows what it has seen. */
export async function redeliver(
  { trx, organisationId, now }: WriteScope,
  { id }: { id: string },
): Promise<void> {
  const again = await trx
    .updateTable('webhook_deliveries')
    .set({ state: 'waiting', attempts: 0, next_attempt_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (again.numUpdatedRows === 0n) throw new AppError('not-found', 'errors:notFound');
}

/** Addresses are shown and logged; a password in one would be too. */
function requireNoPassword(url: string) {
  const { username, password } = new URL(url);
  if (username || password) throw new AppError('invalid', 'integrations:passwordInUrl');
}

async function update(
  { trx, organisationId }: WriteScope,
  id: string,
  change: UpdateObject<Schema, 'webhook_endpoints'>,
) {
  const changed = await trx
    .updateTable('webhook_endpoints')
    .set(change)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new AppError('not-found', 'errors:notFound');
}
