import { retryDelay } from '../../../shared/features/integrations/retry-delay.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { recordAct } from '../administration/audit.ts';
import type { ClaimedDelivery } from './deliver-webhooks.ts';
import type { PostOutcome } from './post-delivery.ts';

/** An address that is told no more, and since when it took nothing. */
export type StoppedWebhook = { id: string; url: string; failingSince: Date };

/** How long nothing may be taken before an address is left alone. */
const patienceMilliseconds = 3 * 86_400_000;

const gone = 410;

type Attempt = { delivery: ClaimedDelivery; outcome: PostOutcome; now: Date };

/** Answers with the address when this outcome was its last. */
export async function noteOutcome(scope: ReadScope, attempt: Attempt): Promise<StoppedWebhook | null> {
  const isTaken = await noteDelivery(scope, attempt);
  return isTaken ? noteTaken(scope, attempt) : noteRefused(scope, attempt);
}

async function noteDelivery({ trx, organisationId }: ReadScope, { delivery, outcome, now }: Attempt) {
  const status = 'status' in outcome ? outcome.status : null;
  const isTaken = status !== null && status >= 200 && status < 300;
  const wait = retryDelay(delivery.attempts);
  await trx
    .updateTable('webhook_deliveries')
    .set({
      state: isTaken ? 'delivered' : wait === null ? 'failed' : 'waiting',
      last_status: status,
      last_problem: 'problem' in outcome ? outcome.problem : null,
      ...(wait !== null && { next_attempt_at: new Date(now.getTime() + wait) }),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', delivery.id)
    .execute();
  return isTaken;
}

async function noteTaken({ trx, organisationId }: ReadScope, { delivery }: Attempt): Promise<null> {
  await trx
    .updateTable('webhook_endpoints')
    .set({ failing_since: null })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', delivery.endpoint_id)
    .where('failing_since', 'is not', null)
    .execute();
  return null;
}

async function noteRefused(
  scope: ReadScope,
  { delivery, outcome, now }: Attempt,
): Promise<StoppedWebhook | null> {
  const { trx, organisationId } = scope;
  const isGone = 'status' in outcome && outcome.status === gone;
  const since = await trx
    .updateTable('webhook_endpoints')
    .set((eb) => ({ failing_since: eb.fn.coalesce('failing_since', eb.val(now)) }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', delivery.endpoint_id)
    .where('disabled_at', 'is', null)
    .returning('failing_since')
    .executeTakeFirst();
  if (!since?.failing_since) return null;
  if (!isGone && now.getTime() - since.failing_since.getTime() < patienceMilliseconds) return null;
  await trx
    .updateTable('webhook_endpoints')
    .set({ disabled_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', delivery.endpoint_id)
    .execute();
  const { url } = delivery;
  await recordAct(scope, now, {
    ...{ staffId: null, action: 'webhooks.stop', subjectId: delivery.endpoint_id, details: { url } },
  });
  return { id: delivery.endpoint_id, url, failingSince: since.failing_since };
}
