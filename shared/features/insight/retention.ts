import { type Interval, wilsonInterval } from '../../statistics/wilson-interval.ts';
import type { Day } from '../../time/instant.ts';
import type { CohortGrain } from './model.ts';
import { periodsBetween } from './period.ts';

export type CohortCell = { cohortOn: Day; age: number; begun: number; ended: number; ordered: number };

/** Share of a cohort, within [0, 1], with its 95 % interval; null of a cohort of nobody. */
type CohortShare = { count: number; share: number; interval: Interval | null };

/** Who are customers at the end of the period, and who ordered in it. */
type CohortAge = { age: number; staying: CohortShare; ordering: CohortShare };
export type Cohort = { cohortOn: Day; size: number; ages: CohortAge[] };

/** Oldest first. A cohort has an age for every period that has begun by `through`. */
export function retention(
  cells: readonly CohortCell[],
  { grain, through }: { grain: CohortGrain; through: Day },
): Cohort[] {
  const byCohort = Map.groupBy(cells, ({ cohortOn }) => cohortOn);
  const cohorts = [...byCohort].map(([cohortOn, own]) => {
    const cellOf = new Map(own.map((cell) => [cell.age, cell]));
    // Who is won ordered that day: in its first period the whole cohort ordered.
    const size = cellOf.get(0)?.ordered ?? 0;
    const ages: CohortAge[] = [];
    let stayingCount = 0;
    for (let age = 0; age <= periodsBetween(cohortOn, through, grain); age += 1) {
      const { begun = 0, ended = 0, ordered = 0 } = cellOf.get(age) ?? {};
      stayingCount += begun - ended;
      ages.push({ age, staying: shareOf(stayingCount, size), ordering: shareOf(ordered, size) });
    }
    return { cohortOn, size, ages };
  });
  return cohorts.toSorted((one, other) => (one.cohortOn < other.cohortOn ? -1 : 1));
}

function shareOf(count: number, size: number): CohortShare {
  return { count, share: size === 0 ? 0 : count / size, interval: wilsonInterval(count, size) };
}
