import type { Card } from '../sync/model.ts';
import { askForReferral } from './ask-for-referral.ts';
import { awaitingAnswer } from './awaiting-answer.ts';
import { complaintsTold, complaintsUnanswered } from './complaints.ts';
import { crossSell } from './cross-sell.ts';
import { dueToReorder } from './due-to-reorder.ts';
import { allowedChannels, type HeldPrompt, heldBack } from './held-back.ts';
import { importantDays } from './important-days.ts';
import { isAnswered } from './is-answered.ts';
import type { PromptKit } from './kit.ts';
import { fitOf, kindWeight } from './learnt-weight.ts';
import { askWhyLost, winBack } from './lost.ts';
import type { FoundPrompt, Prompt } from './model.ts';
import { oneStepToLevel } from './next-level.ts';
import { orderWithoutWord } from './order-without-word.ts';
import { ourPromises } from './our-promise.ts';
import type { PromptClock } from './prompt-clock.ts';
import { silence } from './silence.ts';
import { slipping } from './slipping.ts';
import { thankKeyCustomer } from './thank-key-customer.ts';
import { thanksOwed } from './thanks-owed.ts';
import { theirPromises } from './their-promise.ts';

export const mostPromptsAtOnce = 3;

const causes = [
  complaintsUnanswered,
  complaintsTold,
  ourPromises,
  theirPromises,
  awaitingAnswer,
  silence,
  orderWithoutWord,
  importantDays,
  thanksOwed,
  thankKeyCustomer,
  slipping,
  dueToReorder,
  oneStepToLevel,
  crossSell,
  askForReferral,
  askWhyLost,
  winBack,
] as const;

const tierWeight = { key: 1.5, regular: 1, small: 0.8 } as const;

/** A prompt that may be shown, its stake weighed by the customer alone; `fit` is what answers about them have left of the kind. */
export type PossiblePrompt = Prompt & { fit: number };

function unanswered(card: Card, clock: PromptClock): FoundPrompt[] {
  return causes
    .flatMap((cause) => cause(card, clock))
    .filter((prompt) => !isAnswered(prompt, card.promptAnswers, clock.today));
}

/** What would be shown if the customer had agreed to be contacted for it. */
export function heldPrompts(card: Card, clock: PromptClock): HeldPrompt[] {
  return heldBack(unanswered(card, clock), card, clock);
}

/** Unanswered and allowed ones, the same for every reader of the card. */
export function possiblePrompts(card: Card, clock: PromptClock): PossiblePrompt[] {
  return unanswered(card, clock).flatMap((prompt) => {
    const channels = allowedChannels(prompt.kind, card, clock);
    const fit = fitOf(prompt, card);
    const stake = prompt.stake * tierWeight[card.customer.tier ?? 'regular'] * fit;
    return channels.length > 0 ? [{ ...prompt, channels, stake, fit }] : [];
  });
}

/** As one reader weighs them: most at stake first, never more than three. */
export function mostPressing(
  possible: readonly PossiblePrompt[],
  weights: PromptKit['weights'],
): PossiblePrompt[] {
  return possible
    .map((prompt) => ({ ...prompt, stake: prompt.stake * kindWeight(prompt, weights) }))
    .sort((a, b) => b.stake - a.stake || (a.key < b.key ? -1 : 1))
    .slice(0, mostPromptsAtOnce);
}

/** The next things to do for one customer. */
export function choosePrompts(card: Card, clock: PromptClock): Prompt[] {
  return mostPressing(possiblePrompts(card, clock), clock.prompts.weights).map(withoutFit);
}

export function withoutFit({ fit: _, ...prompt }: PossiblePrompt): Prompt {
  return prompt;
}
