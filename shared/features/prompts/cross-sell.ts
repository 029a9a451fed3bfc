import { type Card, mostProducts } from '../sync/model.ts';
import { isAtPeace } from './is-at-peace.ts';
import { lossOf } from './lost.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

/** What customers who buy the same buy as well, and this one has never bought: the surest of such pairs. */
export function crossSell(card: Card, clock: PromptClock): FoundPrompt[] {
  // A longer list is cut off: what is missing from it may have been bought.
  if (card.products.length >= mostProducts || !isAtPeace(card, clock) || lossOf(card, clock)) return [];
  const bought = new Set(card.products);
  const pair = clock.prompts.pairs.find(({ given, also }) => bought.has(given) && !bought.has(also));
  if (!pair) return [];
  return [
    {
      kind: 'cross-sell',
      key: `cross-sell:${pair.also.slice(0, 180)}`,
      tone: 'good',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        given: pair.given,
        also: pair.also,
        count: pair.together,
        percent: Math.round(pair.share * 100),
        lift: Math.round(pair.lift * 10) / 10,
      },
      quote: '',
      stake: 20 + Math.min(pair.liftLow, 5),
    },
  ];
}
