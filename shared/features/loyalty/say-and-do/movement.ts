import { Component, type Quadrant, type Standing } from './model.ts';

/** One customer at the ends of a span: where they stood, and stand. */
export type Move = { customerId: string; from: Standing; to: Standing };

export type MovementCell = {
  from: Quadrant;
  to: Quadrant;
  customerIds: string[];
  /** What changed most for those here, in mean evidence; of components known at both ends for `count` of them. */
  changes: { component: Component; meanBefore: number; meanAfter: number; count: number }[];
};

/** A mean of fewer says more about one customer than about what moves people. */
const fewestForMean = 3;
const mostChanges = 3;

export function movementMatrix(moves: readonly Move[]): MovementCell[] {
  const cells = Map.groupBy(moves, ({ from, to }) => `${from.quadrant} ${to.quadrant}`);
  return [...cells.values()].map((members) => ({
    from: members[0]!.from.quadrant,
    to: members[0]!.to.quadrant,
    customerIds: members.map(({ customerId }) => customerId),
    changes: changesOf(members),
  }));
}

type Change = MovementCell['changes'][number] & { size: number };

/** Ordered by how far the z-score went, so that counts and rates can stand in one list. */
function changesOf(members: readonly Move[]): MovementCell['changes'] {
  const changes = Component.options.flatMap((component): Change[] => {
    const pairs = members.flatMap(({ from, to }) => {
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
