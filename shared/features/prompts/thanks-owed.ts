import { dayIn, dayNumber, daysBetween } from '../../time/day.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

const freshDays = 14;

type Deed = { id: string; at: string; what: string; quote: string; context: 'promise' | 'praise' };

/** What they did for us: kept a promise, or said something kind. */
function deeds(card: Card): Deed[] {
  const kept = card.promises.flatMap(({ id, direction, state, settledAt, what, quote }): Deed[] =>
    direction === 'they' && state === 'kept' && settledAt !== null
      ? [{ id, at: settledAt, what, quote, context: 'promise' }]
      : [],
  );
  const praise = card.interactions
    .filter(({ kind, direction }) => kind === 'thanks' && direction === 'in')
    .map(
      ({ id, happenedAt, subject, text }): Deed => ({
        id,
        at: happenedAt,
        what: subject ?? '',
        quote: text?.slice(0, 160) ?? '',
        context: 'praise',
      }),
    );
  return [...kept, ...praise].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The newest deed of theirs that nobody has answered with a word since. */
export function thanksOwed(card: Card, clock: PromptClock): FoundPrompt[] {
  const [deed] = deeds(card);
  if (!deed) return [];
  const day = dayIn(deed.at, clock.timeZone);
  const days = daysBetween(day, clock.today);
  const { lastOutAt } = card.facts;
  if (days > freshDays || (lastOutAt !== null && Date.parse(lastOutAt) >= Date.parse(deed.at))) return [];
  return [
    {
      kind: 'thanks-owed',
      key: `thanks-owed:${deed.id}`,
      tone: 'good',
      customerId: card.customer.id,
      promiseId: null,
      details: { what: deed.what, context: deed.context, count: days, onDay: dayNumber(day) },
      quote: deed.quote,
      stake: 30 - days,
    },
  ];
}
