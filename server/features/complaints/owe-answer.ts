import type { NewComplaint } from '../../../shared/features/complaints/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { makePromise } from '../promises/make-promise.ts';
import { settlePromise } from '../promises/settle-promise.ts';
import { findPromise } from '../promises/store.ts';

type Owed = {
  customerId: string;
  ownerId: string;
  words: string;
  answer: NewComplaint['answer'];
  messageId?: string | null | undefined;
};

const longestQuote = 1000;

/** The ledger's clock is the only one a complaint has. */
export async function oweAnswer(scope: WriteScope, session: Session, owed: Owed): Promise<void> {
  const { customerId, ownerId, words, answer, messageId } = owed;
  const { promiseId: id, what, dueOn } = answer;
  const quote = words.slice(0, longestQuote);
  const promise = { id, customerId, ownerId, direction: 'we' as const, what, quote, dueOn };
  await makePromise(scope, session, { ...promise, interactionId: null, messageId });
}

/** Whoever has settled it in the ledger already has decided how it ended. */
export async function endAnswer(
  scope: WriteScope,
  session: Session,
  { promiseId, state }: { promiseId: string; state: 'kept' | 'withdrawn' },
): Promise<void> {
  const promise = await findPromise(scope, promiseId);
  if (promise?.state !== 'open') return;
  await settlePromise(scope, session, { id: promiseId, state, reason: '' });
}
