import type { Session } from '../../../server/auth/session.ts';
import { type WriteScope, writeIn } from '../../../server/db/organisation-scope.ts';
import type { Database } from '../../../server/db/schema.ts';
import { addWebhook, testWebhook } from '../../../server/features/integrations/change-webhooks.ts';
import { issueToken, revokeToken } from '../../../server/features/integrations/issue-token.ts';
import { WebhookSubject } from '../../../shared/features/integrations/model.ts';

/** Programs that call and that are told: in order, failing, and stopped. */
export async function seedIntegrations(
  database: Database,
  { session, now }: { session: Session; now: Date },
): Promise<void> {
  const { organisationId } = session;
  await writeIn(database, { organisationId, now }, async (scope) => {
    const shop = { name: '网店 Web shop', lifetimeDays: 365 };
    await issueToken(scope, session, {
      ...shop,
      scopes: ['customers:read', 'customers:write', 'purchases:write'],
    });
    const old = { name: 'Phone system', lifetimeDays: null };
    const { id } = await issueToken(scope, session, { ...old, scopes: ['interactions:write'] });
    await revokeToken(scope, { id });
    const warehouse = { url: 'https://erp.lanting.example/kith', events: [...WebhookSubject.options] };
    const { id: webhookId } = await addWebhook(scope, session, warehouse);
    await testWebhook(scope, { id: webhookId });
    const events: WebhookSubject[] = ['customer.changed', 'promise.settled'];
    const failing = await addWebhook(scope, session, { url: 'https://crm.example/hooks/kith', events });
    await mark(scope, failing.id, { failing_since: now });
    const gone = await addWebhook(scope, session, { url: 'https://old.example/in', events });
    await mark(scope, gone.id, { failing_since: now, disabled_at: now });
  });
}

async function mark(
  { trx, organisationId }: WriteScope,
  id: string,
  state: { failing_since: Date; disabled_at?: Date },
): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set(state)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}
