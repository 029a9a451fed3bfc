import { seededRandom } from '../../../../shared/statistics/random-source.ts';
import type { BuyerColumns } from './buyer-columns.ts';

export const splitDay = 300;
export const endDay = 509;

/** Days of orders, a buyer a row; of their money nothing is known. */
export function buyersOf(histories: readonly (readonly number[])[]): BuyerColumns {
  const column = (figure: (days: readonly number[]) => number) => Float64Array.from(histories, figure);
  const before = (days: readonly number[]) => days.filter((day) => day < splitDay);
  const unknown = column(() => Number.NaN);
  return {
    isLiving: column(() => 1),
    firstDay: column((days) => days[0]!),
    lastDay: column((days) => days.at(-1)!),
    orderDays: column((days) => days.length),
    daysBefore: column((days) => before(days).length),
    lastBefore: column((days) => before(days).at(-1) ?? Number.NaN),
    paidDays: column(() => 0),
    ...{ net: unknown, repeatSpend: unknown, price: unknown, marginShare: unknown },
  };
}

/** So many who ordered on every single day: too much alike for any model, steadied or not. */
export const dailyBuyers = (count: number): number[][] =>
  Array.from({ length: count }, () => Array.from({ length: endDay + 1 }, (_, day) => day));

type Leaving = { afterAnOrder?: number; onADay?: number };

/** Two hundred who order at rates of their own and leave for good, as likely after each order or on each day; the last one stays to the end. */
export function livelyBuyers({ afterAnOrder = 0, onADay = 0 }: Leaving): number[][] {
  const random = seededRandom(11);
  const waiting = (perDay: number) => -Math.log(1 - random()) / perDay;
  const buyers = Array.from({ length: 200 }, () => {
    const perDay = 0.01 + 0.05 * random() ** 2;
    const days = [Math.floor(200 * random())];
    const leavesOn = onADay > 0 ? days[0]! + waiting(onADay) : Number.POSITIVE_INFINITY;
    while (random() >= afterAnOrder) {
      const day = days.at(-1)! + 1 + Math.floor(waiting(perDay));
      if (day > Math.min(endDay, leavesOn)) break;
      days.push(day);
    }
    return days;
  });
  return [...buyers, [0, endDay]];
}
