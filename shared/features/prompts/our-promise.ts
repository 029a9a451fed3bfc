import { dayNumber } from '../../time/day.ts';
import { isUnanswered } from '../complaints/next-steps.ts';
import { dueState } from '../promises/due-state.ts';
import type { CustomerPromise } from '../promises/model.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

function promptFor(promise: CustomerPromise, clock: PromptClock): FoundPrompt | null {
  const { state, days } = dueState(promise, clock.today);
  const details = { what: promise.what, count: days, dueDay: dayNumber(promise.dueOn) };
  const shared = { customerId: promise.customerId, promiseId: promise.id, quote: promise.quote };
  const cause = `${promise.id}:${promise.dueOn}`;
  if (state === 'late') {
    const stake = 100 + Math.min(days, 30) + promise.movedCount * 5 + promise.escalation * 5;
    return {
      ...shared,
      kind: 'our-promise-late',
      key: `our-promise-late:${cause}`,
      tone: 'late',
      details,
      stake,
    };
  }
  if (state !== 'due-today' && state !== 'due-soon') return null;
  const context = days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
  return {
    ...shared,
    kind: 'our-promise-due',
    key: `our-promise-due:${cause}`,
    tone: 'due',
    details: { ...details, context },
    stake: 80 - days * 10,
  };
}

/** What we owe and is late, or due within two days. The answer to a complaint is for the complaint to call for. */
export function ourPromises(card: Card, clock: PromptClock): FoundPrompt[] {
  const answers = card.complaints.filter(isUnanswered).map(({ promiseId }) => promiseId);
  return card.promises
    .filter(({ direction, id }) => direction === 'we' && !answers.includes(id))
    .map((promise) => promptFor(promise, clock))
    .filter((prompt) => prompt !== null);
}
