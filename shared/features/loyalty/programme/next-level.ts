import { z } from 'zod';
import { Day } from '../../../time/instant.ts';
import { spanOf } from './fact-window.ts';
import { factKey, type Measured } from './facts.ts';
import { meetsComparison, meetsCondition } from './meets-condition.ts';
import { Comparison, type Condition, type ConditionGroup, type Programme } from './model.ts';

/** What one comparison lacks, in its own unit; null where nothing is known. */
export const Gap = Comparison.omit({ value: true }).extend({
  remaining: z.number().nullable(),
  /** The last day of the quarter or year that counts. */
  byOn: Day.nullable(),
});
export type Gap = z.infer<typeof Gap>;

export const NextLevel = z.object({ levelId: z.uuid(), gaps: z.array(Gap) });
export type NextLevel = z.infer<typeof NextLevel>;

type Lack = { gap: Gap; share: number };

/** The level above, and the shortest way there: of alternatives the one of which least is missing. */
export function nextLevel(
  { levels }: Programme,
  { levelId, measured, today }: { levelId: string | null; measured: Measured; today: Day },
): NextLevel | null {
  const rank = levels.findIndex(({ id }) => id === levelId);
  const next = levels[rank + 1];
  if (!next || meetsCondition(next.condition, measured, 'reached')) return null;
  return {
    levelId: next.id,
    gaps: lacksOf(next.condition, measured, today).map(({ gap }) => gap),
  };
}

function lacksOf({ match, comparisons, groups }: Condition, measured: Measured, today: Day): Lack[] {
  const parts = [
    ...comparisons.map((comparison) => lackOf(comparison, measured, today)),
    ...groups.map((group: ConditionGroup) => lacksOf({ ...group, groups: [] }, measured, today)),
  ];
  if (match === 'all') return parts.flat();
  const sumOf = (lacks: Lack[]) => lacks.reduce((sum, { share }) => sum + share, 0);
  return parts.reduce((best, part) => (sumOf(part) < sumOf(best) ? part : best), parts[0] ?? []);
}

function lackOf(comparison: Comparison, measured: Measured, today: Day): Lack[] {
  if (meetsComparison(comparison, measured, 'reached')) return [];
  const { value, ...rest } = comparison;
  const known = measured[factKey(comparison)]?.now ?? null;
  const remaining = known === null ? null : Math.abs(value - known);
  const share = remaining === null ? 1 : remaining / Math.max(Math.abs(value), 1);
  return [{ gap: { ...rest, remaining, byOn: spanOf(comparison.window, today).untilOn }, share }];
}
