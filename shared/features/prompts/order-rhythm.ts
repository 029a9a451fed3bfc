import { dayIn } from '../../time/day.ts';
import type { Day } from '../../time/instant.ts';
import { ownRhythmDays } from '../loyalty/value/value-at-risk.ts';
import type { Card } from '../sync/model.ts';

export type OrderRhythm = {
  lastOn: Day;
  /** Null below three orders: two gaps make a rhythm. */
  rhythmDays: number | null;
};

/** Of the customer and, of a company, of its people. Null before the first order. */
export function orderRhythm({ facts, loyalty }: Card, timeZone: string): OrderRhythm | null {
  const own = facts.lastOrderAt && dayIn(facts.lastOrderAt, timeZone);
  const buyer = loyalty.value?.of === 'customer' ? loyalty.value : null;
  const lastOn = [own, buyer?.lastOn]
    .filter((day) => day != null)
    .sort()
    .at(-1);
  if (!lastOn) return null;
  const ofBuyer = buyer && buyer.frequency >= 2 ? ownRhythmDays(buyer) : null;
  return { lastOn, rhythmDays: facts.orderRhythmDays ?? ofBuyer };
}
