import { dayIn, dayNumber, daysBetween } from '../../time/day.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

const firstDay = 2;
const lastDay = 30;

/** An order went in and nobody has said a word to the customer since. */
export function orderWithoutWord(card: Card, clock: PromptClock): FoundPrompt[] {
  const order = card.purchases.find(({ kind }) => kind === 'order');
  if (!order) return [];
  const orderedOn = dayIn(order.orderedAt, clock.timeZone);
  const days = daysBetween(orderedOn, clock.today);
  const { lastOutAt } = card.facts;
  const hasSpoken = lastOutAt !== null && Date.parse(lastOutAt) >= Date.parse(order.orderedAt);
  if (hasSpoken || days < firstDay || days > lastDay) return [];
  return [
    {
      kind: 'order-without-word',
      key: `order-without-word:${order.id}`,
      tone: 'due',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        count: days,
        number: order.number,
        orderedDay: dayNumber(orderedOn),
        product: order.lines[0]?.product ?? order.number,
      },
      quote: '',
      stake: 45 + Math.min(days, 10),
    },
  ];
}
