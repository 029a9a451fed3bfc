import { dayIn, dayNumber, daysBetween } from '../../time/day.ts';
import { moodOf } from '../loyalty/pulses/mood-of.ts';
import type { Card } from '../sync/model.ts';
import { isAtPeace } from './is-at-peace.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

type Moment = { context: 'order' | 'promise' | 'pulse'; id: string; at: string; words: string };

/** Thanks are warm for so long. An order is soon asked after anyway. */
const freshDays = { order: 1, promise: 7, pulse: 7 };

function moments({ purchases, promises, loyalty }: Card): Moment[] {
  const order = purchases.find(({ kind }) => kind === 'order');
  const { lastAnswer } = loyalty.sayAndDo;
  return [
    ...(order ? [{ context: 'order' as const, id: order.id, at: order.orderedAt, words: order.number }] : []),
    ...promises.flatMap(({ id, direction, state, settledAt, what }) =>
      direction === 'we' && state === 'kept' && settledAt
        ? [{ context: 'promise' as const, id, at: settledAt, words: what }]
        : [],
    ),
    ...(lastAnswer && moodOf(lastAnswer.question, lastAnswer.score) === 'high'
      ? [{ context: 'pulse' as const, id: lastAnswer.id, at: lastAnswer.answeredAt, words: lastAnswer.words }]
      : []),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The best hear it first, while it is warm, and once: a word of ours since then was the thanks. */
export function thankKeyCustomer(card: Card, clock: PromptClock): FoundPrompt[] {
  const [moment] = card.customer.tier === 'key' ? moments(card) : [];
  if (!moment || !isAtPeace(card, clock)) return [];
  const day = dayIn(moment.at, clock.timeZone);
  const days = daysBetween(day, clock.today);
  const { lastOutAt } = card.facts;
  const hasSpoken = lastOutAt !== null && Date.parse(lastOutAt) > Date.parse(moment.at);
  if (hasSpoken || days > freshDays[moment.context]) return [];
  return [
    {
      kind: 'thank-key-customer',
      key: `thank-key-customer:${moment.id}`,
      tone: 'good',
      customerId: card.customer.id,
      promiseId: null,
      details: { context: moment.context, words: moment.words, onDay: dayNumber(day) },
      quote: '',
      stake: 50 - days,
    },
  ];
}
