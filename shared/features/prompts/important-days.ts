import { addDays, dayIn, dayNumber, daysBetween } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import { lunarDayOf } from '../../time/lunar-day.ts';
import type { ImportantDay } from '../customers/important-day.ts';
import { comingDays } from '../customers/next-important-day.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt, PromptKind } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

const greetedWithinDays = 14;

/** Days of the customer that are near, until someone has sent a greeting. */
export function importantDays(card: Card, clock: PromptClock): FoundPrompt[] {
  const near = comingDays(card.customer, card.importantDays, clock.today).filter(
    ({ day, on }) => daysBetween(clock.today, on) <= day.noticeDays,
  );
  return near.length === 0 || isGreeted(card, clock)
    ? []
    : near.map((coming) => promptFor(card, clock, coming));
}

function isGreeted(card: Card, clock: PromptClock): boolean {
  const since = addDays(clock.today, -greetedWithinDays);
  return card.interactions.some(
    ({ kind, direction, happenedAt }) =>
      kind === 'greeting' && direction === 'out' && dayIn(happenedAt, clock.timeZone) >= since,
  );
}

function promptFor(
  { customer }: Card,
  clock: PromptClock,
  { day, on }: { day: ImportantDay; on: Day },
): FoundPrompt {
  const kind: PromptKind = day.kind === 'other' ? 'important-day' : day.kind;
  const days = daysBetween(clock.today, on);
  const lunar = lunarDayOf(on);
  return {
    kind,
    key: day.id === customer.id ? `${kind}:${on}` : `${kind}:${on}:${day.id}`,
    tone: 'good',
    customerId: customer.id,
    promiseId: null,
    details: {
      name: customer.name,
      what: day.name,
      count: days,
      context: days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later',
      onDay: dayNumber(on),
      ...(lunar && {
        lunarMonth: lunar.month,
        lunarDay: lunar.day,
        lunarContext: lunar.isLeapMonth ? 'leap' : 'plain',
      }),
    },
    quote: '',
    stake: 40 - Math.min(days, 15) * 2,
  };
}
