import { factKey, type Measured } from './facts.ts';
import type { Comparison, Condition, ConditionGroup } from './model.ts';

/** `reached`: by what there is now. `kept`: or by the calendar span before, which holds through this one. */
export type Mode = 'reached' | 'kept';

export function meetsComparison(comparison: Comparison, measured: Measured, mode: Mode): boolean {
  const { now = null, before = null } = measured[factKey(comparison)] ?? {};
  const { op, value } = comparison;
  const suffices = (known: number | null) =>
    known !== null && (op === 'at-least' ? known >= value : known <= value);
  return suffices(now) || (mode === 'kept' && suffices(before));
}

function meetsGroup({ match, comparisons }: ConditionGroup, measured: Measured, mode: Mode): boolean {
  const each = comparisons.map((comparison) => meetsComparison(comparison, measured, mode));
  return match === 'all' ? each.every(Boolean) : each.some(Boolean);
}

/** What is unknown is not met. A condition without parts lets nobody in. */
export function meetsCondition(condition: Condition, measured: Measured, mode: Mode): boolean {
  const parts = [
    ...condition.comparisons.map((comparison) => meetsComparison(comparison, measured, mode)),
    ...condition.groups.map((group) => meetsGroup(group, measured, mode)),
  ];
  if (parts.length === 0) return false;
  return condition.match === 'all' ? parts.every(Boolean) : parts.some(Boolean);
}

export function comparisonsOf({ comparisons, groups }: Condition): Comparison[] {
  return [...comparisons, ...groups.flatMap((group) => group.comparisons)];
}
