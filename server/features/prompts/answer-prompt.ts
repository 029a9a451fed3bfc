import type { NewPromptAnswer } from '../../../shared/features/prompts/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { requireCustomerId } from '../customers/store.ts';
import { touchCustomers } from '../customers/touch.ts';

/** An answer holds for every colleague: nobody thanks a customer twice. A second call with the same id changes nothing. */
export async function answerPrompt(
  scope: WriteScope,
  session: Session,
  input: NewPromptAnswer,
): Promise<void> {
  const customerId = await requireCustomerId(scope, session, input.customerId);
  const added = await scope.trx
    .insertInto('prompt_answers')
    .values({
      organisation_id: scope.organisationId,
      id: input.id,
      customer_id: customerId,
      prompt_key: input.promptKey,
      answer: input.answer,
      because: input.because,
      reason: input.reason,
      until_on: input.untilOn,
      answered_at: scope.now,
      staff_id: session.staffId,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows) await touchCustomers(scope, [customerId]);
}
