import { dayNumber, daysBetween } from '../../time/day.ts';
import { aliveRange } from '../loyalty/value/alive.ts';
import { ownRhythmDays } from '../loyalty/value/value-at-risk.ts';
import type { Card } from '../sync/model.ts';
import { lossOf } from './lost.ts';
import type { FoundPrompt } from './model.ts';
import type { PromptClock } from './prompt-clock.ts';

const percent = (share: number) => Math.round(share * 100);

/**
 * The chance that they still buy fell below what the organisation lets pass, and they are not lost yet. Only on the buyer's own
 * card: a company's silence is told once, not for each of its people.
 */
export function slipping(card: Card, clock: PromptClock): FoundPrompt[] {
  const { value } = card.loyalty;
  const rhythmDays = value?.of === 'customer' ? ownRhythmDays(value) : null;
  if (!value || rhythmDays === null || lossOf(card, clock)) return [];
  const alive = aliveRange(clock.loyalty.value, value, clock.today);
  if (!alive || percent(alive.mid) >= clock.prompts.settings.slippingBelowPercent) return [];
  return [
    {
      kind: 'slipping',
      key: `slipping:${value.lastOn}`,
      tone: 'cool',
      customerId: card.customer.id,
      promiseId: null,
      details: {
        count: daysBetween(value.lastOn, clock.today),
        rhythmDays,
        lowPercent: percent(alive.low),
        highPercent: percent(alive.high),
        lastDay: dayNumber(value.lastOn),
      },
      quote: '',
      stake: 48 + 10 * (1 - alive.mid),
    },
  ];
}
