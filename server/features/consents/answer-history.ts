import type { Selectable } from 'kysely';
import type { Contact } from '../../../shared/features/consents/may-contact.ts';
import type { ConsentAnswer } from '../../../shared/features/consents/model.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import type { ConsentsTables } from './tables.ts';

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
  return rows.map(toAnswer);
}

/** What these customers answered to one question. */
export async function listAnswersOf(
  { trx, organisationId }: ReadScope,
  { purpose, channel }: Contact,
  customerIds: readonly string[],
): Promise<(ConsentAnswer & { customerId: string })[]> {
  const rows = await trx
    .selectFrom('consent_answers')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', purpose)
    .where('channel', '=', channel)
    .where((eb) => eb('customer_id', '=', eb.fn.any(eb.val([...customerIds]))))
    .execute();
  return rows.map((row) => ({ ...toAnswer(row), customerId: row.customer_id }));
}

function toAnswer(row: Selectable<ConsentsTables['consent_answers']>): ConsentAnswer {
  return {
    id: row.id,
    purpose: row.purpose,
    channel: row.channel,
    state: row.state,
    wording: row.wording,
    source: row.source,
    saidOn: row.said_on,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
  };
}
