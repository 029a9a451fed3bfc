import { isUnanswered } from '../complaints/next-steps.ts';
import { dueState } from '../promises/due-state.ts';
import type { Card } from '../sync/model.ts';
import type { PromptClock } from './prompt-clock.ts';

/** Nobody is offered anything, or asked for a favour, who waits for what we owe. */
export function isAtPeace({ complaints, promises }: Card, { today }: Pick<PromptClock, 'today'>): boolean {
  const isLate = promises.some(
    (promise) => promise.direction === 'we' && dueState(promise, today).state === 'late',
  );
  return !isLate && !complaints.some(isUnanswered);
}
