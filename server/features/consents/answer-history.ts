import type { ConsentAnswer } from '../../../shared/features/consents/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';

const mostAnswers = 500;

/** Everything a customer ever answered, newest first. */
export async function answerHistory(
  scope: ReadScope,
  session: Session,
  input: { customerId: string },
): Promise<ConsentAnswer[]> {
  return listAnswers(scope, await requireCustomerId(scope, session, input.customerId));
}

export async function listAnswers(scope: ReadScope, customerId: string): Promise<ConsentAnswer[]> {
  const rows = await scope.trx
    .selectFrom('consent_answers')
    .selectAll()
    .where('organisation_id', '=', scope.organisationId)
    .where('customer_id', '=', customerId)
    .orderBy('said_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(mostAnswers)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    channel: row.channel,
    state: row.state,
    wording: row.wording,
    source: row.source,
    saidOn: row.said_on,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
  }));
}
