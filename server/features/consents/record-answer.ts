import type { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { ConsentAnswer, NewConsentAnswer } from '../../../shared/features/consents/model.ts';
import type { Session } from '../../auth/session.ts';
import { inSlices } from '../../db/in-slices.ts';
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
  await addAnswers(scope, [{ ...answer, customerId, recordedBy: session.staffId }]);
}

type Answered = Omit<ConsentAnswer, 'recordedAt'> & { customerId: string };

/** Those that stand there already change nothing. @returns the customers whose answers are more now. */
export async function addAnswers(scope: WriteScope, answers: readonly Answered[]): Promise<Set<string>> {
  const rows = answers.map(({ customerId, saidOn, recordedBy, ...same }) => ({
    ...same,
    organisation_id: scope.organisationId,
    customer_id: customerId,
    said_on: saidOn,
    recorded_at: scope.now,
    recorded_by: recordedBy,
  }));
  const changed = new Set<string>();
  await inSlices(rows, async (slice) => {
    const added = await scope.trx
      .insertInto('consent_answers')
      .values(slice)
      .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
      .returning('customer_id')
      .execute();
    for (const row of added) changed.add(row.customer_id);
  });
  await touchCustomers(scope, [...changed]);
  return changed;
}
