import type { HiddenCell, Part, Row, System } from './published-system.ts';

/** Cohorts that no figure tells from each other, but for how many people each has. */
type Alike = {
  cohorts: readonly number[];
  answers: readonly number[];
  /** By answer: the rows with other cohorts in them. */
  rowsOf: ReadonlyMap<number, readonly number[]>;
};

type People = { least: number; most: number };

/**
 * A system for each hidden cut of a part, in which all cohorts that nothing tells apart are one, but for those of the cut itself. That says
 * exactly as much of the cut: whatever such cohorts gave together can be shared out among them, since only their totals have limits.
 */
export function mergedSystems(part: Part): System[] {
  const people = new Map<number, People>();
  const shared: Row[] = [];
  for (const row of part.rows) {
    const cohorts = new Set(row.columns.map((column) => part.unknowns[column]!.cohort));
    const [only] = cohorts;
    if (cohorts.size > 1) shared.push(row);
    else people.set(only!, narrower(people.get(only!), row));
  }
  const alike = alikeIn(part, shared);
  return [...Map.groupBy(part.cells, ({ cutId }) => cutId).values()].map((cells) => {
    const own = new Set(
      cells.flatMap(({ columns }) => columns.map((column) => part.unknowns[column]!.cohort)),
    );
    const groups = alike.flatMap((each) =>
      [true, false].flatMap((isOwn) => {
        const cohorts = each.cohorts.filter((cohort) => own.has(cohort) === isOwn);
        return cohorts.length > 0 ? [{ ...each, cohorts, isOwn }] : [];
      }),
    );
    return systemOf({ groups, shared, people, cells });
  });
}

function narrower(known: People | undefined, { least, most }: Row): People {
  const from = Math.max(0, least);
  return known
    ? { least: Math.max(known.least, from), most: Math.min(known.most, most) }
    : { least: from, most };
}

function alikeIn({ unknowns }: Part, shared: readonly Row[]): Alike[] {
  const rowsOf = new Map<number, Map<number, number[]>>();
  for (const { cohort, answer } of unknowns) {
    const own = rowsOf.get(cohort) ?? new Map<number, number[]>();
    rowsOf.set(cohort, own.set(answer, []));
  }
  for (const [index, { columns }] of shared.entries())
    for (const column of columns) {
      const { cohort, answer } = unknowns[column]!;
      rowsOf.get(cohort)!.get(answer)!.push(index);
    }
  const nameOf = (own: ReadonlyMap<number, readonly number[]>) =>
    JSON.stringify([...own].sort(([a], [b]) => a - b));
  return [...Map.groupBy(rowsOf, ([, own]) => nameOf(own)).values()].map((same) => ({
    cohorts: same.map(([cohort]) => cohort),
    answers: [...same[0]![1].keys()],
    rowsOf: same[0]![1],
  }));
}

function systemOf({
  groups,
  shared,
  people,
  cells,
}: {
  groups: readonly (Alike & { isOwn: boolean })[];
  shared: readonly Row[];
  people: ReadonlyMap<number, People>;
  cells: readonly HiddenCell[];
}): System {
  const columnsIn = shared.map((): number[] => []);
  const columnsOf = new Map<number, number[]>();
  const own: Row[] = [];
  let columnCount = 0;
  for (const { cohorts, answers, rowsOf, isOwn } of groups) {
    const limits = cohorts.map(
      (cohort) => people.get(cohort) ?? { least: 0, most: Number.POSITIVE_INFINITY },
    );
    own.push({
      columns: answers.map((_, at) => columnCount + at),
      least: limits.reduce((sum, { least }) => sum + least, 0),
      most: limits.reduce((sum, { most }) => sum + most, 0),
    });
    for (const answer of answers) {
      for (const index of rowsOf.get(answer)!) columnsIn[index]!.push(columnCount);
      if (isOwn) columnsOf.set(answer, [...(columnsOf.get(answer) ?? []), columnCount]);
      columnCount += 1;
    }
  }
  return {
    columnCount,
    rows: [...own, ...shared.map((row, index) => ({ ...row, columns: columnsIn[index]! }))],
    cells: cells.map((cell) => ({ ...cell, columns: columnsOf.get(cell.answer) ?? [] })),
  };
}
