import type { Mail } from '../../auth/send-link.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import type { SendingOutcome } from '../../outcome-of-sending.ts';
import { touchCustomers } from '../customers/touch.ts';
import { announce } from '../integrations/announce.ts';

type Settled =
  | { id: string; state: 'unsure' }
  | { id: string; state: SendingOutcome; mail: Pick<Mail, 'subject' | 'text'> };

/** How the mail ended; one that went out stands in the customer's history. */
export async function settleRecipient(scope: WriteScope, settled: Settled): Promise<void> {
  const { id, state } = settled;
  const row = await scope.trx
    .updateTable('bulletin_recipients')
    .set({ state, changed_at: scope.now })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .returning('customer_id as customerId')
    .executeTakeFirst();
  if (row && state === 'sent' && 'mail' in settled) await keepInHistory(scope, { ...row, ...settled });
}

async function keepInHistory(
  scope: WriteScope,
  { id, customerId, mail }: { id: string; customerId: string; mail: Pick<Mail, 'subject' | 'text'> },
): Promise<void> {
  const { trx, organisationId, now } = scope;
  const told = { id, kind: 'mail', direction: 'out' } as const;
  await trx
    .insertInto('interactions')
    .values({
      ...{ organisation_id: organisationId, customer_id: customerId, ...told, ...mail },
      ...{ happened_at: now, author_id: null, message_id: null, created_at: now, deleted_at: null },
    })
    .execute();
  await touchCustomers(scope, [customerId]);
  await announce(scope, 'interaction.added', { ...told, customerId, happenedAt: now.toISOString() });
}
