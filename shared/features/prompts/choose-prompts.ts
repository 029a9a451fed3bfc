import type { Card } from '../sync/model.ts';
import { awaitingAnswer } from './awaiting-answer.ts';
import { complaintsTold, complaintsUnanswered } from './complaints.ts';
import { allowedChannels, type HeldPrompt, heldBack } from './held-back.ts';
import { importantDays } from './important-days.ts';
import { isAnswered } from './is-answered.ts';
import type { FoundPrompt, Prompt } from './model.ts';
import { orderWithoutWord } from './order-without-word.ts';
import { ourPromises } from './our-promise.ts';
import type { PromptClock } from './prompt-clock.ts';
import { silence } from './silence.ts';
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
] as const;

const tierWeight = { key: 1.5, regular: 1, small: 0.8 } as const;
/** Every "not now" to the same kind of prompt makes the next one weigh less for this customer. */
const notNowWeight = 0.8;

function weigh<Each extends FoundPrompt>(prompt: Each, card: Card): Each {
  const tier = card.customer.tier ?? 'regular';
  const notNows = card.promptAnswers.filter(
    ({ answer, promptKey }) => answer === 'not-now' && promptKey.startsWith(`${prompt.kind}:`),
  ).length;
  return { ...prompt, stake: prompt.stake * tierWeight[tier] * notNowWeight ** notNows };
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
    .map((prompt) => weigh(prompt, card))
    .sort((a, b) => b.stake - a.stake || (a.key < b.key ? -1 : 1))
    .slice(0, mostPromptsAtOnce);
}
