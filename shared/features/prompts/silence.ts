import { dayIn, dayNumber, daysBetween } from '../../time/day.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

/** Half as long again as usual, and never nervous about a few days. */
const patience = 1.5;
const shortestSilenceDays = 7;

/** No contact for clearly longer than this customer's own rhythm. */
export function silence(card: Card, clock: PromptClock): FoundPrompt[] {
  const { lastContactAt, rhythmDays } = card.facts;
  if (lastContactAt === null || rhythmDays === null) return [];
  const lastDay = dayIn(lastContactAt, clock.timeZone);
  const days = daysBetween(lastDay, clock.today);
  if (days <= Math.max(rhythmDays * patience, shortestSilenceDays)) return [];
  const ratio = days / Math.max(rhythmDays, 1);
  return [
    {
      kind: 'silent-longer-than-rhythm',
      key: `silent-longer-than-rhythm:${lastDay}`,
      tone: 'cool',
      customerId: card.customer.id,
      promiseId: null,
      details: { count: days, rhythmDays: Math.max(1, Math.round(rhythmDays)), lastDay: dayNumber(lastDay) },
      quote: '',
      stake: 25 + Math.min(ratio, 10),
    },
  ];
}
