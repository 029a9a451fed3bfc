import highsLoader, { type Model, type ModelData } from 'highs';
import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import type { Counts } from '../../../shared/features/surveys/suppression.ts';

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

/** How many gave this answer in this hidden cut, as far as arithmetic tells. */
export type Bounds = { cutId: string; answer: number; least: number; most: number };

const infinity = Number.POSITIVE_INFINITY;
let loading: ReturnType<typeof highsLoader> | null = null;

/**
 * What a reader with a linear program gets out of a release: the least and the greatest number behind each hidden cell that all published
 * figures allow, reckoned without whole numbers, as HiGHS solves it. Empty where nothing is hidden.
 */
export async function attackItem(item: PublishedItem): Promise<Bounds[]> {
  const { cuts, shown, answerCount } = item;
  const hidden = cuts.filter(({ id }) => !shown.has(id));
  if (hidden.length === 0) return [];
  loading ??= highsLoader();
  const highs = await loading;
  const cohortIds = [...new Set(cuts.flatMap((cut) => cut.cohortIds))];
  const place = new Map(cohortIds.map((id, at) => [id, at]));
  const column = (cohortId: string, answer: number) => place.get(cohortId)! * (answerCount + 1) + answer;
  return highs.withModel(modelOf(item, cohortIds, column), (model) =>
    hidden.flatMap((cut) =>
      Array.from({ length: answerCount }, (_, answer) => {
        const columns = cut.cohortIds.map((cohortId) => column(cohortId, answer));
        return {
          cutId: cut.id,
          answer,
          least: extreme(model, columns, 1),
          most: extreme(model, columns, -1),
        };
      }),
    ),
  );
}

/** The sum of these columns at its least (`1`) or greatest (`-1`). */
function extreme(model: Model, columns: readonly number[], direction: 1 | -1): number {
  for (const column of columns) model.changeColCost(column, direction);
  model.run();
  const value = direction * model.getObjectiveValue();
  for (const column of columns) model.changeColCost(column, 0);
  return value;
}

/** A column is how many of one cohort gave one answer; behind their last, how many left it out. */
function modelOf(
  { cuts, eligible, shown, answerCount, asked }: PublishedItem,
  cohortIds: readonly string[],
  column: (cohortId: string, answer: number) => number,
): ModelData {
  const everyColumn = (id: string) =>
    Array.from({ length: answerCount + 1 }, (_, answer) => column(id, answer));
  const rows: { columns: number[]; least: number; most: number }[] = cohortIds.map((id) => ({
    columns: everyColumn(id),
    least: 0,
    most: eligible.get(id)!,
  }));
  for (const cut of cuts) {
    const counts = shown.get(cut.id);
    counts?.forEach((count, answer) => {
      rows.push({ columns: cut.cohortIds.map((id) => column(id, answer)), least: count, most: count });
    });
    const known = asked?.get(cut.id);
    if (known) rows.push({ columns: cut.cohortIds.flatMap(everyColumn), ...known });
  }
  const numCols = cohortIds.length * (answerCount + 1);
  const starts = [0];
  for (const { columns } of rows) starts.push(starts.at(-1)! + columns.length);
  const indices = rows.flatMap(({ columns }) => columns);
  return {
    numCols,
    numRows: rows.length,
    colCost: new Array<number>(numCols).fill(0),
    colLower: new Array<number>(numCols).fill(0),
    colUpper: new Array<number>(numCols).fill(infinity),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => most),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols,
      starts,
      indices,
      values: new Array<number>(indices.length).fill(1),
    },
  };
}

const tolerance = 1e-6;

/**
 * The hidden cells that arithmetic narrows down too far. An answer that somebody gave must leave at least two numbers open, three where more
 * than one may have given it. That nobody gave an answer may be known, as it is of every shown cut.
 */
export function pinnedCells(bounds: readonly Bounds[]): Bounds[] {
  return bounds.filter(({ least, most }) => most > tolerance && most - least < Math.min(2, most) - tolerance);
}
