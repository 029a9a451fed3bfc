import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { ConsentAnswer, NewConsentAnswer } from '../../../shared/features/consents/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { loadToday } from '../customers/today.ts';
import { touchCustomers } from '../customers/touch.ts';
import { loadPurposes } from './load-purposes.ts';

export type AnswerInput = z.output<typeof NewConsentAnswer>;

/** A second call with the same id changes nothing. */
export async function recordAnswer(scope: WriteScope, session: Session, input: AnswerInput): Promise<void> {
  const { customerId: askedId, ...answer } = input;
  const customerId = await requireCustomerId(scope, session, askedId);
  if (answer.saidOn > (await loadToday(scope, scope.now)))
    throw new AppError('invalid', 'consents:futureDay');
  const purposes = await loadPurposes(scope);
  if (!purposes.some(({ id }) => id === answer.purpose))
    throw new AppError('not-found', 'consents:noSuchPurpose');
  await addAnswers(scope, customerId, [{ ...answer, recordedBy: session.staffId }]);
}

type Answered = Omit<ConsentAnswer, 'recordedAt'>;

export async function addAnswers(
  scope: WriteScope,
  customerId: string,
  answers: readonly Answered[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ saidOn, recordedBy, ...same }) => ({
    ...same,
    organisation_id: scope.organisationId,
    customer_id: customerId,
    said_on: saidOn,
    recorded_at: scope.now,
    recorded_by: recordedBy,
  }));
  const added = await scope.trx
    .insertInto('consent_answers')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows) await touchCustomers(scope, [customerId]);
}
