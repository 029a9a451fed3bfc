import type { Effect } from './effect.ts';

export const answerPrompt: Effect<'prompts.answer'> = (card, input, { at, me }) => {
  if (card.promptAnswers.some(({ id }) => id === input.id)) return card;
  return { ...card, promptAnswers: [...card.promptAnswers, { ...input, answeredAt: at, staffId: me.id }] };
};
