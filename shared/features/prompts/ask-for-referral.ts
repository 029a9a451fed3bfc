import { addDays, dayIn, dayNumber } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { Card } from '../sync/model.ts';
import { isAtPeace } from './is-at-peace.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

const goodForDays = 30;
const notAgainDays = 365;

type Moment = { id: string; on: Day; context: 'pulse' | 'complaint'; score: number };

/** They would recommend us, or said that what they complained about is solved. */
function goodMoments({ loyalty, complaints }: Card, timeZone: string): Moment[] {
  const { lastAnswer } = loyalty.sayAndDo;
  const isPromoter = lastAnswer?.question === 'recommendation' && lastAnswer.score >= 9;
  const solved = complaints.filter(({ kind, state }) => kind === 'complaint' && state === 'confirmed');
  return [
    ...(isPromoter
      ? [
          {
            id: lastAnswer.id,
            on: dayIn(lastAnswer.answeredAt, timeZone),
            context: 'pulse' as const,
            score: lastAnswer.score,
          },
        ]
      : []),
    ...solved.map(({ id, stateOn }) => ({ id, on: stateOn, context: 'complaint' as const, score: 0 })),
  ].sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** After a good moment, and never twice in a year, whatever was answered then. */
export function askForReferral(card: Card, clock: PromptClock): FoundPrompt[] {
  const [moment] = goodMoments(card, clock.timeZone);
  if (!moment || moment.on < addDays(clock.today, -goodForDays) || !isAtPeace(card, clock)) return [];
  const since = addDays(clock.today, -notAgainDays);
  const wasAsked = card.promptAnswers.some(
    ({ promptKey, answer, answeredAt, untilOn }) =>
      promptKey.startsWith('ask-for-referral:') &&
      (answer === 'done' || untilOn === null) &&
      dayIn(answeredAt, clock.timeZone) > since,
  );
  if (wasAsked) return [];
  return [
    {
      kind: 'ask-for-referral',
      key: `ask-for-referral:${moment.id}`,
      tone: 'good',
      customerId: card.customer.id,
      promiseId: null,
      details: { context: moment.context, score: moment.score, onDay: dayNumber(moment.on) },
      quote: moment.context === 'pulse' ? (card.loyalty.sayAndDo.lastAnswer?.words ?? '') : '',
      stake: 34,
    },
  ];
}
