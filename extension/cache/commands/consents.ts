import type { ConsentAnswer } from '../../../shared/features/consents/model.ts';
import type { Effect } from './effect.ts';

/** Beside the earlier answers: which one holds is for `mayContact` to say. */
export const recordConsent: Effect<'consents.record'> = (card, { customerId: _, ...input }, { at, me }) => {
  if (card.consents.some(({ id }) => id === input.id)) return card;
  const answer: ConsentAnswer = { ...input, recordedAt: at, recordedBy: me.id };
  return { ...card, consents: [...card.consents, answer] };
};
