import { isUnanswered } from '../complaints/next-steps.ts';
import { areWeLate } from '../promises/due-state.ts';
import type { Card } from '../sync/model.ts';
import type { PromptClock } from './prompt-clock.ts';

/** Nobody is offered anything, or asked for a favour, who waits for what we owe. */
export function isAtPeace({ complaints, promises }: Card, { today }: Pick<PromptClock, 'today'>): boolean {
  return !areWeLate(promises, today) && !complaints.some(isUnanswered);
}
