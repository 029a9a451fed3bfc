import type { Day } from '../../time/instant.ts';
import type { Flow, Grain } from './model.ts';
import { nextPeriod, periodStart } from './period.ts';

/** `monthOn` is the first day of its month. */
export type BucketMonth = { monthOn: Day } & Record<Flow, number>;

export type BucketPeriod = Record<Flow, number> & {
  /** First and last day; the last period goes on after `through`. */
  from: Day;
  to: Day;
  levelBefore: number;
  levelAfter: number;
};

/** Every period from the first customer to `through`, oldest first; a period in which nothing happened is there too. */
export function bucketPeriods(months: readonly BucketMonth[], grain: Grain, through: Day): BucketPeriod[] {
  const first = months.reduce<Day | null>(
    (least, { monthOn }) => (least && least < monthOn ? least : monthOn),
    null,
  );
  if (!first) return [];
  const flows = new Map<Day, Record<Flow, number>>();
  for (const { monthOn, won, lost, regained } of months) {
    const start = periodStart(monthOn, grain);
    const sum = flows.get(start) ?? { won: 0, lost: 0, regained: 0 };
    flows.set(start, { won: sum.won + won, lost: sum.lost + lost, regained: sum.regained + regained });
  }
  const periods: BucketPeriod[] = [];
  let level = 0;
  for (let from = periodStart(first, grain); from <= through; ) {
    const { start, lastDay } = nextPeriod(from, grain);
    const flow = flows.get(from) ?? { won: 0, lost: 0, regained: 0 };
    const levelBefore = level;
    level += flow.won + flow.regained - flow.lost;
    periods.push({ from, to: lastDay, ...flow, levelBefore, levelAfter: level });
    from = start;
  }
  return periods;
}
