import { addDays } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { Prompt, PromptAnswer, PromptKind } from './model.ts';

/** `kept` and `move-date` settle or move the promise itself; the others answer the prompt. What was done about a complaint stands with the complaint. */
export type PromptAction = 'draft-reply' | 'kept' | 'move-date' | 'done' | 'later' | 'not-now';

/** What a surface offers, most likely first. */
export function promptActions({ kind, channels }: Pick<Prompt, 'kind' | 'channels'>): PromptAction[] {
  const actions = actionsOf(kind);
  return channels.includes('mail') ? actions : actions.filter((action) => action !== 'draft-reply');
}

/** Whether one click ends it; what was done about a complaint wants words. */
export function endsInOneClick(prompt: Pick<Prompt, 'kind' | 'channels'>): boolean {
  return promptActions(prompt).some((action) => action === 'kept' || action === 'done');
}

function actionsOf(kind: PromptKind): PromptAction[] {
  switch (kind) {
    case 'our-promise-late':
    case 'our-promise-due':
    case 'their-promise-late':
      return ['draft-reply', 'kept', 'move-date', 'later', 'not-now'];
    case 'complaint-unanswered':
    case 'complaint-ask-if-solved':
      return ['draft-reply', 'later', 'not-now'];
    default:
      return ['draft-reply', 'done', 'later', 'not-now'];
  }
}

const notNowDays: Partial<Record<PromptKind, number>> = {
  'silent-longer-than-rhythm': 30,
  'complaint-unanswered': 3,
  'complaint-ask-if-solved': 7,
  'our-promise-late': 7,
  'their-promise-late': 7,
};

/** Where the kind says nothing else. */
const putOffDays = { 'wrong-time': 14, 'customer-away': 7 };

/** Until when an answer keeps its prompt away; null is for good. */
export function answeredUntil(
  { answer, because }: Pick<PromptAnswer, 'answer'> & Partial<Pick<PromptAnswer, 'because'>>,
  kind: PromptKind,
  today: Day,
): Day | null {
  if (answer === 'done') return null;
  if (answer === 'later') return addDays(today, 1);
  const isPutOff = because === 'wrong-time' || because === 'customer-away';
  const days = notNowDays[kind] ?? (isPutOff ? putOffDays[because] : undefined);
  return days === undefined ? null : addDays(today, days);
}
