import { addDays, dayNumber, daysBetween } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import type { Card } from '../sync/model.ts';
import type { FoundPrompt } from './model.ts';
import { orderRhythm } from './order-rhythm.ts';
import type { PromptClock } from './prompt-clock.ts';

type Loss = { lostOn: Day; reason: string | null };

/** Said to a colleague, or silent for longer than insight's rule allows. */
export function lossOf(card: Card, { insight, timeZone, today }: PromptClock): Loss | null {
  const { left } = card.insight;
  const orders = orderRhythm(card, timeZone);
  if (left && (!orders || left.lostOn >= orders.lastOn)) return { lostOn: left.lostOn, reason: left.reason };
  // Whoever buys for a company is not lost while others buy for it.
  if (!orders || !insight || card.customer.companyId !== null) return null;
  const { rhythmTimes, leastDays, newcomerDays } = insight.rule;
  const { lastOn, rhythmDays } = orders;
  const patience =
    rhythmDays === null ? newcomerDays : Math.max(leastDays, Math.ceil(rhythmTimes * rhythmDays));
  const lostOn = addDays(lastOn, patience);
  return lostOn <= today ? { lostOn, reason: null } : null;
}

const askedWithinDays = 365;

/** Lost, and nobody has written down why. */
export function askWhyLost(card: Card, clock: PromptClock): FoundPrompt[] {
  const loss = lossOf(card, clock);
  if (!loss || loss.reason !== null || daysBetween(loss.lostOn, clock.today) > askedWithinDays) return [];
  const { lastOn } = orderRhythm(card, clock.timeZone)!;
  return [
    {
      kind: 'ask-why-lost',
      key: `ask-why-lost:${loss.lostOn}`,
      tone: 'cool',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        count: daysBetween(lastOn, clock.today),
        lastDay: dayNumber(lastOn),
        lostDay: dayNumber(loss.lostOn),
      },
      quote: '',
      stake: 28,
    },
  ];
}

const wonBackWithinDays = 365;

/** Lost for a reason we may mend, worth it, and asked why before. */
export function winBack(card: Card, clock: PromptClock): FoundPrompt[] {
  const loss = lossOf(card, clock);
  if (!loss || daysBetween(loss.lostOn, clock.today) > wonBackWithinDays) return [];
  const reason = clock.insight?.lossReasons.find(({ id }) => id === loss.reason);
  const perYear = ordersPerYear(card, clock);
  if (!isAsked(card, loss) || reason?.isKeepable === false || perYear === null) return [];
  const worthMinor = perYear * (card.loyalty.value?.meanSpendMinor ?? 0);
  if (worthMinor < clock.prompts.settings.winBackFromMinor) return [];
  return [
    {
      kind: 'win-back',
      key: `win-back:${loss.lostOn}`,
      tone: 'cool',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        count: Math.max(1, Math.round(perYear)),
        lostDay: dayNumber(loss.lostOn),
        context: reason ? 'because' : 'unsaid',
        reasonEn: reason?.name.en ?? '',
        reasonZh: reason?.name.zh ?? '',
      },
      quote: card.insight.left?.words ?? '',
      stake: 30,
    },
  ];
}

function isAsked({ promptAnswers }: Card, { lostOn, reason }: Loss): boolean {
  const asked = promptAnswers.find(({ promptKey }) => promptKey === `ask-why-lost:${lostOn}`);
  return reason !== null || (asked !== undefined && asked.answer !== 'later');
}

function ordersPerYear(card: Card, { timeZone }: PromptClock): number | null {
  const rhythmDays = orderRhythm(card, timeZone)?.rhythmDays;
  return rhythmDays ? 365 / rhythmDays : null;
}
