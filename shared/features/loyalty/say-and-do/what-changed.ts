import { Component, type Standing } from './model.ts';

/** One customer at both ends of a span: where they stood, and stand. */
export type Move = { from: Standing; to: Standing };

/** In mean evidence, over the `count` customers of whom it is known at both ends. */
export type Change = { component: Component; meanBefore: number; meanAfter: number; count: number };

/** A mean of fewer says more about one customer than about what moves people. */
const fewestForMean = 3;
const mostChanges = 3;

/** What changed most for customers who went the same way; by z-score, so that counts and rates can stand in one list. */
export function whatChanged(moves: readonly Move[]): Change[] {
  const changes = Component.options.flatMap((component): (Change & { size: number })[] => {
    const pairs = moves.flatMap(({ from, to }) => {
      const before = partOf(from, component);
      const after = partOf(to, component);
      return before && after ? [{ before, after }] : [];
    });
    if (pairs.length < fewestForMean) return [];
    const mean = (of: (pair: (typeof pairs)[number]) => number) =>
      pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
    const meanBefore = mean(({ before }) => before.value);
    const meanAfter = mean(({ after }) => after.value);
    if (meanBefore === meanAfter) return [];
    const size = Math.abs(mean(({ before, after }) => after.z - before.z));
    return [{ component, meanBefore, meanAfter, count: pairs.length, size }];
  });
  return changes
    .sort((one, other) => other.size - one.size)
    .slice(0, mostChanges)
    .map(({ size: _, ...change }) => change);
}

function partOf({ stated, behavioural }: Standing, component: Component) {
  const parts = [...(stated?.parts ?? []), ...(behavioural?.parts ?? [])];
  return parts.find((part) => part.component === component) ?? null;
}
