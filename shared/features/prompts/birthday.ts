import { addDays, dayIn, dayNumber, daysBetween } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { Card } from '../sync/model.ts';
import type { Prompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

const noticeDays = 7;
const greetedWithinDays = 14;

/** The day in `year`; someone born on 29 February celebrates on the 28th in common years. */
function birthdayIn(year: number, birthday: string): Day {
  const monthDay = birthday.slice(-5);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}-${monthDay === '02-29' && !isLeap ? '02-28' : monthDay}`;
}

function nextBirthday(birthday: string, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const thisYear = birthdayIn(year, birthday);
  return thisYear >= today ? thisYear : birthdayIn(year + 1, birthday);
}

/** A person's birthday within a week, until someone has sent a greeting. */
export function birthday(card: Card, clock: PromptClock): Prompt[] {
  if (card.customer.kind !== 'person' || card.customer.birthday === null) return [];
  const on = nextBirthday(card.customer.birthday, clock.today);
  const days = daysBetween(clock.today, on);
  if (days > noticeDays) return [];
  const since = addDays(clock.today, -greetedWithinDays);
  const isGreeted = card.interactions.some(
    ({ kind, direction, happenedAt }) =>
      kind === 'greeting' && direction === 'out' && dayIn(happenedAt, clock.timeZone) >= since,
  );
  if (isGreeted) return [];
  return [
    {
      kind: 'birthday',
      key: `birthday:${on}`,
      tone: 'good',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        name: card.customer.name,
        count: days,
        context: days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later',
        onDay: dayNumber(on),
      },
      quote: '',
      stake: 40 - days * 2,
    },
  ];
}
