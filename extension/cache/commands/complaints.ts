import { afterStep } from '../../../shared/features/complaints/after-step.ts';
import type { Complaint, NewComplaint } from '../../../shared/features/complaints/model.ts';
import { nextSteps } from '../../../shared/features/complaints/next-steps.ts';
import type { Card } from '../../../shared/features/sync/model.ts';
import type { Effect, EffectContext } from './effect.ts';
import { makePromise, settlePromise } from './promises.ts';

/** The complaint, and the answer that is owed with it. */
export const recordComplaint: Effect<'complaints.record'> = (card, input, context) => {
  if (card.complaints.some(({ id }) => id === input.id)) return card;
  const { answer, messageId: _, ...told } = input;
  const ownerId = input.ownerId ?? card.customer.ownerId ?? context.me.id;
  const recorded: Complaint = {
    ...told,
    ownerId,
    state: 'received',
    stateOn: input.receivedOn,
    verdict: null,
    solution: '',
    promiseId: answer.promiseId,
    recordedAt: context.at,
    closedAt: null,
  };
  const owed = oweAnswer(card, { answer, ownerId, quote: input.words }, context);
  return { ...owed, complaints: [...owed.complaints, recorded] };
};

/** A step that no longer follows waits for the server's word. */
export const takeStep: Effect<'complaints.step'> = (card, step, context) => {
  const complaint = card.complaints.find(({ id }) => id === step.complaintId);
  if (!complaint || !nextSteps(complaint.state).includes(step.kind)) return card;
  const changed = { ...complaint, ...afterStep(complaint, step, context.at) };
  const complaints = card.complaints.map((one) => (one === complaint ? changed : one));
  return answered({ ...card, complaints }, complaint, step, context);
};

type Step = Parameters<Effect<'complaints.step'>>[1];

function answered(card: Card, { promiseId, ownerId, words }: Complaint, step: Step, context: EffectContext) {
  if (step.kind === 'solved' || step.kind === 'confirmed')
    return settlePromise(card, { id: promiseId, state: 'kept', reason: '' }, context);
  if (step.kind === 'withdrawn')
    return settlePromise(card, { id: promiseId, state: 'withdrawn', reason: '' }, context);
  return step.answer ? oweAnswer(card, { answer: step.answer, ownerId, quote: words }, context) : card;
}

type Owed = { answer: NewComplaint['answer']; ownerId: string; quote: string };

function oweAnswer(card: Card, { answer, ownerId, quote }: Owed, context: EffectContext): Card {
  const { promiseId: id, what, dueOn } = answer;
  const customerId = card.customer.id;
  const promise = { id, customerId, direction: 'we' as const, ownerId, what, dueOn, interactionId: null };
  return makePromise(card, { ...promise, quote: quote.slice(0, 1000) }, context);
}
