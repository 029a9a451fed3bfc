import { dayIn, dayNumber, daysBetween } from '../../time/day.ts';
import type { Interaction } from '../interactions/model.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt } from './model.ts';
import { type PromptClock, workingDaysSince } from './prompt-clock.ts';
import { questionIn } from './question-in.ts';

/** After this a bare answer no longer helps; silence has its own prompt. */
const forgottenAfterDays = 45;
const patienceWorkingDays = 3;

/** A greeting or a word of thanks asks for nothing. */
function isConversation({ kind, direction }: Interaction): boolean {
  return direction !== 'none' && kind !== 'greeting' && kind !== 'thanks' && kind !== 'answer';
}

/** The newest word of the conversation decides who waits for whom. */
export function awaitingAnswer(card: Card, clock: PromptClock): FoundPrompt[] {
  const latest = card.interactions.find(isConversation);
  if (!latest) return [];
  const day = dayIn(latest.happenedAt, clock.timeZone);
  if (daysBetween(day, clock.today) > forgottenAfterDays) return [];
  return latest.direction === 'in' ? theyWait(latest, clock) : weWait(latest, clock);
}

function promptFor(latest: Interaction, clock: PromptClock, waitedDays: number) {
  return {
    customerId: latest.customerId,
    promiseId: null,
    details: {
      count: waitedDays,
      subject: latest.subject ?? '',
      lastDay: dayNumber(dayIn(latest.happenedAt, clock.timeZone)),
    },
    quote: questionIn(latest.text ?? ''),
  };
}

/** Only mail waits for a written answer; a call that came in was answered by taking it. */
function theyWait(latest: Interaction, clock: PromptClock): FoundPrompt[] {
  if (latest.kind !== 'mail') return [];
  const days = workingDaysSince(latest.happenedAt, clock);
  if (days < 1) return [];
  return [
    {
      ...promptFor(latest, clock, days),
      kind: 'awaiting-our-answer',
      key: `awaiting-our-answer:${latest.id}`,
      tone: days >= patienceWorkingDays ? 'late' : 'due',
      stake: 65 + Math.min(days, 10) * 3,
    },
  ];
}

function weWait(latest: Interaction, clock: PromptClock): FoundPrompt[] {
  const days = workingDaysSince(latest.happenedAt, clock);
  const prompt = promptFor(latest, clock, days);
  if (latest.kind !== 'mail' || days < patienceWorkingDays || prompt.quote === '') return [];
  return [
    {
      ...prompt,
      kind: 'awaiting-their-answer',
      key: `awaiting-their-answer:${latest.id}`,
      tone: 'cool',
      stake: 35 + Math.min(days, 10),
    },
  ];
}
