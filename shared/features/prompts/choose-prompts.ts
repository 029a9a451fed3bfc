import type { Card } from '../sync/model.ts';
import { askForReferral } from './ask-for-referral.ts';
import { awaitingAnswer } from './awaiting-answer.ts';
import { complaintsTold, complaintsUnanswered } from './complaints.ts';
import { crossSell } from './cross-sell.ts';
import { dueToReorder } from './due-to-reorder.ts';
import { allowedChannels, type HeldPrompt, heldBack } from './held-back.ts';
import { importantDays } from './important-days.ts';
import { isAnswered } from './is-answered.ts';
import { learntWeight } from './learnt-weight.ts';
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

function weigh<Each extends FoundPrompt>(prompt: Each, card: Card, clock: PromptClock): Each {
  const tier = card.customer.tier ?? 'regular';
  return { ...prompt, stake: prompt.stake * tierWeight[tier] * learntWeight(prompt, card, clock) };
}

function unanswered(card: Card, clock: PromptClock): FoundPrompt[] {
  return causes
    .flatMap((cause) => cause(card, clock))
    .filter((prompt) => !isAnswered(prompt, card.promptAnswers, clock.today));
}

/** What would be shown if the customer had agreed to be contacted for it. */
export function heldPrompts(card: Card, clock: PromptClock): HeldPrompt[] {
  return heldBack(unanswered(card, clock), card, clock);
}

/** The next things to do for one customer: unanswered and allowed ones, most at stake first, never more than three. */
export function choosePrompts(card: Card, clock: PromptClock): Prompt[] {
  return unanswered(card, clock)
    .map((prompt) => ({ ...prompt, channels: allowedChannels(prompt.kind, card, clock) }))
    .filter(({ channels }) => channels.length > 0)
    .map((prompt) => weigh(prompt, card, clock))
    .sort((a, b) => b.stake - a.stake || (a.key < b.key ? -1 : 1))
    .slice(0, mostPromptsAtOnce);
}
