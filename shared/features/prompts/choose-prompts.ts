import type { Card } from '../sync/model.ts';
import { awaitingAnswer } from './awaiting-answer.ts';
import { birthday } from './birthday.ts';
import { isAnswered } from './is-answered.ts';
import type { Prompt } from './model.ts';
import { orderWithoutWord } from './order-without-word.ts';
import { ourPromises } from './our-promise.ts';
import type { PromptClock } from './prompt-clock.ts';
import { silence } from './silence.ts';
import { thanksOwed } from './thanks-owed.ts';
import { theirPromises } from './their-promise.ts';

export const mostPromptsAtOnce = 3;

const causes = [
  ourPromises,
  theirPromises,
  awaitingAnswer,
  silence,
  orderWithoutWord,
  birthday,
  thanksOwed,
] as const;

const tierWeight = { key: 1.5, regular: 1, small: 0.8 } as const;
/** Every "not now" to the same kind of prompt makes the next one weigh less for this customer. */
const notNowWeight = 0.8;

function weigh(prompt: Prompt, card: Card): Prompt {
  const tier = card.customer.tier ?? 'regular';
  const notNows = card.promptAnswers.filter(
    ({ answer, promptKey }) => answer === 'not-now' && promptKey.startsWith(`${prompt.kind}:`),
  ).length;
  return { ...prompt, stake: prompt.stake * tierWeight[tier] * notNowWeight ** notNows };
}

/** The next things to do for one customer: unanswered ones, most at stake first, never more than three. */
export function choosePrompts(card: Card, clock: PromptClock): Prompt[] {
  return causes
    .flatMap((cause) => cause(card, clock))
    .filter((prompt) => !isAnswered(prompt, card.promptAnswers, clock.today))
    .map((prompt) => weigh(prompt, card))
    .sort((a, b) => b.stake - a.stake || (a.key < b.key ? -1 : 1))
    .slice(0, mostPromptsAtOnce);
}
