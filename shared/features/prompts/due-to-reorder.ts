import { dayIn, dayNumber, daysBetween } from '../../time/day.ts';
import type { Card } from '../sync/model.ts';
import { isAtPeace } from './is-at-peace.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';
import { slipping } from './slipping.ts';

/** Twice their rhythm without an order is silence, no longer an order that is due. */
const forgottenAfter = 2;

export function dueToReorder(card: Card, clock: PromptClock): FoundPrompt[] {
  const { lastOrderAt, orderRhythmDays } = card.facts;
  if (!lastOrderAt || !orderRhythmDays) return [];
  const lastOn = dayIn(lastOrderAt, clock.timeZone);
  const days = daysBetween(lastOn, clock.today);
  if (days < orderRhythmDays || days > orderRhythmDays * forgottenAfter) return [];
  if (!isAtPeace(card, clock) || slipping(card, clock).length > 0) return [];
  const product = usualProduct(card);
  return [
    {
      kind: 'due-to-reorder',
      key: `due-to-reorder:${lastOn}`,
      tone: 'due',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        count: days,
        context: product ? 'product' : 'order',
        product,
        rhythmDays: Math.max(1, Math.round(orderRhythmDays)),
        lastDay: dayNumber(lastOn),
      },
      quote: '',
      stake: 42 + Math.min((days / orderRhythmDays - 1) * 5, 5),
    },
  ];
}

/** What most of their latest orders hold, the newest among equals; empty where lines are unknown. */
function usualProduct({ purchases }: Card): string {
  const orders = purchases.filter(({ kind }) => kind === 'order');
  const counts = new Map<string, number>();
  for (const { lines } of orders)
    for (const product of new Set(lines.map((line) => line.product)))
      counts.set(product, (counts.get(product) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}
