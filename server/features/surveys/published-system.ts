import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import { type Counts, totalOf } from '../../../shared/features/surveys/suppression.ts';

/** All that is ever published about one item, and all that anybody knows besides: who was eligible where. */
export type PublishedItem = {
  cuts: readonly Cut[];
  eligible: ReadonlyMap<string, number>;
  /** By cut; what is not in it is hidden. */
  shown: ReadonlyMap<string, Counts>;
  answerCount: number;
  /** By cut: how many were asked, those who left it out included, where that is known from elsewhere. */
  asked?: ReadonlyMap<string, { least: number; most: number }>;
};

/** The sum of some unknowns lies between two numbers. */
export type Row = { columns: readonly number[]; least: number; most: number };

/** How many gave this answer in this hidden cut: the sum of some unknowns, and what is known of it already. */
export type HiddenCell = { cutId: string; answer: number; columns: readonly number[]; told: number };

/** Unknowns are counted from 0. */
export type System = { columnCount: number; rows: readonly Row[]; cells: readonly HiddenCell[] };

/** Rows and hidden cells that share no unknown with any other part. */
export type Part = System & {
  /** What each column stands for; who left it out comes as the last answer. */
  unknowns: readonly { cohort: number; answer: number }[];
};

/**
 * The published figures as equations over how many of each cohort gave each answer, or left it out, in parts that can be solved one by one.
 * Each parent is taken without its children that are known, so that only what hangs together stays together.
 */
export function independentParts(item: PublishedItem): Part[] {
  const { cuts, shown, answerCount } = item;
  const columns = columnsOf(item);
  const rows = [...rowsOfAnswers(item, columns), ...rowsOfPeople(item, columns)];
  const told = new Map(
    rows
      .filter((row) => row.columns.length === 1 && row.least === row.most)
      .map((row) => [row.columns[0]!, row.least]),
  );
  const isOpen = (column: number) => !told.has(column);
  const toldIn = (all: readonly number[]) => all.reduce((sum, column) => sum + (told.get(column) ?? 0), 0);
  const open = rows.flatMap((row) => {
    const known = toldIn(row.columns);
    const left = row.columns.filter(isOpen);
    return left.length > 0 ? [{ columns: left, least: row.least - known, most: row.most - known }] : [];
  });
  const cells = cuts
    .filter(({ id }) => !shown.has(id))
    .flatMap((cut) =>
      Array.from({ length: answerCount }, (_, answer) => {
        const all = columns.ofAnswer(cut.cohortIds, answer);
        return { cutId: cut.id, answer, columns: all.filter(isOpen), told: toldIn(all) };
      }),
    );
  return partsOf(open, cells, columns);
}

type Columns = ReturnType<typeof columnsOf>;

/** An unknown for each answer of each cohort, and behind them one for those who left it out. */
function columnsOf({ cuts, answerCount }: PublishedItem) {
  const cohortIds = [...new Set(cuts.flatMap((cut) => cut.cohortIds))];
  const firstOf = new Map(cohortIds.map((id, at) => [id, at * (answerCount + 1)]));
  return {
    count: cohortIds.length * (answerCount + 1),
    unknownAt: (column: number) => ({
      cohort: Math.floor(column / (answerCount + 1)),
      answer: column % (answerCount + 1),
    }),
    ofAnswer: (ids: readonly string[], answer: number) => ids.map((id) => firstOf.get(id)! + answer),
    ofPeople: (ids: readonly string[]) =>
      ids.flatMap((id) => Array.from({ length: answerCount + 1 }, (_, at) => firstOf.get(id)! + at)),
  };
}

function rowsOfAnswers({ cuts, shown, answerCount }: PublishedItem, columns: Columns): Row[] {
  const childrenOf = Map.groupBy(cuts, ({ parentId }) => parentId);
  return cuts.flatMap((cut) => {
    const counts = shown.get(cut.id);
    if (!counts) return [];
    const known = (childrenOf.get(cut.id) ?? []).filter(({ id }) => shown.has(id));
    const rest = without(cut, known);
    if (rest.length === 0) return [];
    return Array.from({ length: answerCount }, (_, answer) => {
      const count = known.reduce((left, { id }) => left - shown.get(id)![answer]!, counts[answer]!);
      return { columns: columns.ofAnswer(rest, answer), least: count, most: count };
    });
  });
}

function rowsOfPeople({ cuts, eligible, asked }: PublishedItem, columns: Columns): Row[] {
  const childrenOf = Map.groupBy(cuts, ({ parentId }) => parentId);
  const ofCohorts = [...eligible].map(([id, most]) => ({ columns: columns.ofPeople([id]), least: 0, most }));
  const ofCuts = cuts.flatMap((cut) => {
    const own = asked?.get(cut.id);
    if (!own) return [];
    const children = (childrenOf.get(cut.id) ?? []).map((child) => ({ ...child, ...asked?.get(child.id) }));
    const known = children.filter(({ least, most }) => least !== undefined && least === most);
    const others = children.filter((child) => !known.includes(child));
    const taken = totalOf(known.map(({ least }) => least!));
    const [least, most] = [own.least - taken, own.most - taken];
    const isSaidBelow =
      children.length > 0 &&
      least <= totalOf(others.map((child) => child.least ?? 0)) &&
      most >= totalOf(others.map((child) => child.most ?? Number.POSITIVE_INFINITY));
    return isSaidBelow ? [] : [{ columns: columns.ofPeople(without(cut, known)), least, most }];
  });
  return [...ofCohorts, ...ofCuts];
}

function without({ cohortIds }: Cut, known: readonly Pick<Cut, 'cohortIds'>[]): string[] {
  const gone = new Set(known.flatMap((cut) => cut.cohortIds));
  return cohortIds.filter((id) => !gone.has(id));
}

function partsOf(rows: readonly Row[], cells: readonly HiddenCell[], all: Columns): Part[] {
  const together = disjointSets(all.count);
  for (const { columns } of [...rows, ...cells])
    for (const column of columns) together.join(columns[0]!, column);
  const partOf = ({ columns }: Pick<Row, 'columns'>) => (columns.length > 0 ? together.of(columns[0]!) : -1);
  const rowsOf = Map.groupBy(rows, partOf);
  return [...Map.groupBy(cells, partOf)].map(([part, own]) =>
    countedFromZero({ rows: rowsOf.get(part) ?? [], cells: own }, all),
  );
}

function countedFromZero({ rows, cells }: Pick<Part, 'rows' | 'cells'>, all: Columns): Part {
  const places = new Map<number, number>();
  const renumbered = <Each extends Pick<Row, 'columns'>>(each: Each): Each => ({
    ...each,
    columns: each.columns.map((column) => {
      const place = places.get(column) ?? places.size;
      places.set(column, place);
      return place;
    }),
  });
  const own = { rows: rows.map(renumbered), cells: cells.map(renumbered) };
  return { ...own, columnCount: places.size, unknowns: [...places.keys()].map(all.unknownAt) };
}

function disjointSets(size: number) {
  const above = Int32Array.from({ length: size }, (_, at) => at);
  const of = (at: number): number => {
    let top = at;
    while (above[top]! !== top) {
      above[top] = above[above[top]!]!;
      top = above[top]!;
    }
    return top;
  };
  return {
    of,
    join(one: number, other: number) {
      above[of(one)] = of(other);
    },
  };
}
