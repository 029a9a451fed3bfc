import { dayNumber } from '../../time/day.ts';
import { dueState } from '../promises/due-state.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

/** What they owe us, once it is late: before that it is theirs to keep in mind. */
export function theirPromises(card: Card, clock: PromptClock): FoundPrompt[] {
  return card.promises.flatMap((promise): FoundPrompt[] => {
    const { state, days } = dueState(promise, clock.today);
    if (promise.direction !== 'they' || state !== 'late') return [];
    return [
      {
        kind: 'their-promise-late',
        key: `their-promise-late:${promise.id}:${promise.dueOn}`,
        tone: 'late',
        customerId: promise.customerId,
        promiseId: promise.id,
        details: { what: promise.what, count: days, dueDay: dayNumber(promise.dueOn) },
        quote: promise.quote,
        stake: 50 + Math.min(days, 30),
      },
    ];
  });
}
