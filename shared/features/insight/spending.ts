import { poissonInterval } from '../../statistics/poisson-interval.ts';
import type { Interval } from '../../statistics/wilson-interval.ts';
import type { Day } from '../../time/instant.ts';
import type { BucketPeriod } from './bucket-periods.ts';
import type { CostAim, Grain } from './model.ts';
import { periodStart } from './period.ts';

export type MonthCost = { monthOn: Day; aim: CostAim; amountMinor: number };

export type PeriodSpending = {
  period: BucketPeriod;
  winningMinor: number;
  keepingMinor: number;
  /** Null where nobody was won or regained, or nothing was spent. */
  perWonMinor: number | null;
  /** What it may cost (95 %), how many the same money wins being partly chance. */
  perWonRange: Interval | null;
  /** By the mean of the levels before and after; null where there was nobody to keep, or nothing was spent. */
  perKeptMinor: number | null;
  saved: Interval | null;
};

/** What winning and keeping cost, for the periods that have costs. */
export function spending(
  periods: readonly BucketPeriod[],
  costs: readonly MonthCost[],
  { grain, keepable }: { grain: Grain; keepable: Interval },
): PeriodSpending[] {
  const sums = new Map<Day, Record<CostAim, number>>();
  for (const { monthOn, aim, amountMinor } of costs) {
    const start = periodStart(monthOn, grain);
    const sum = sums.get(start) ?? { winning: 0, keeping: 0 };
    sums.set(start, { ...sum, [aim]: sum[aim] + amountMinor });
  }
  return periods.flatMap((period) => {
    const sum = sums.get(period.from);
    return sum ? [spentIn(period, sum, keepable)] : [];
  });
}

function spentIn(period: BucketPeriod, sum: Record<CostAim, number>, keepable: Interval): PeriodSpending {
  const gained = period.won + period.regained;
  const level = (period.levelBefore + period.levelAfter) / 2;
  const perWon = gained > 0 && sum.winning > 0 ? sum.winning / gained : null;
  const perKept = level > 0 && sum.keeping > 0 ? sum.keeping / level : null;
  return {
    period,
    winningMinor: sum.winning,
    keepingMinor: sum.keeping,
    perWonMinor: perWon === null ? null : Math.round(perWon),
    perWonRange: perWon === null ? null : rangeOfEach(sum.winning, gained),
    perKeptMinor: perKept === null ? null : Math.round(perKept),
    saved:
      perWon === null
        ? null
        : savedShare({ gained, lost: period.lost, perWon, perKept: perKept ?? 0 }, keepable),
  };
}

function rangeOfEach(amountMinor: number, count: number): Interval {
  const { low, high } = poissonInterval(count);
  return { low: Math.round(amountMinor / high), high: Math.round(amountMinor / low) };
}

/**
 * Share of what winning cost that keeping would have saved: each lost customer who could have been kept, as far as
 * somebody had to be won in their place, saves the cost of winning one less the cost of keeping one.
 * min(keepable × lost, gained) × (per won − per kept) ÷ (per won × gained). Below zero keeping would have cost more.
 */
function savedShare(
  { gained, lost, perWon, perKept }: { gained: number; lost: number; perWon: number; perKept: number },
  keepable: Interval,
): Interval {
  const shareFor = (share: number) =>
    (Math.min(share * lost, gained) * (perWon - perKept)) / (perWon * gained);
  const [one, other] = [shareFor(keepable.low), shareFor(keepable.high)];
  return { low: Math.min(one, other), high: Math.max(one, other) };
}
