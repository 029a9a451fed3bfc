import highsLoader, { type Model, type ModelData } from 'highs';
import type { Row, System } from './published-system.ts';

/** What each column is where the sum of these is at its least (`1`) or greatest (`-1`). */
export type FindExtreme = (columns: readonly number[], direction: 1 | -1) => Float64Array;

/** HiGHS status codes of a model. */
const optimal = 7;

export class NoOptimum extends Error {}

let loading: ReturnType<typeof highsLoader> | null = null;

/**
 * Columns from nought up, in rows between their limits; reckoned without whole numbers, as HiGHS solves it.
 * @throws NoOptimum where it finds none, as in rows that contradict each other
 */
export async function solveProgram<Result>(
  system: Pick<System, 'columnCount' | 'rows'>,
  ask: (findExtreme: FindExtreme) => Result,
): Promise<Result> {
  loading ??= highsLoader();
  const highs = await loading;
  return highs.withModel(modelOf(system), (model) => {
    model.options.set('output_flag', false);
    // Presolving takes longer than solving: these are small.
    model.options.set('presolve', 'off');
    return ask((columns, direction) => extremeIn(model, columns, direction));
  });
}

function extremeIn(model: Model, columns: readonly number[], direction: 1 | -1): Float64Array {
  for (const column of columns) model.changeColCost(column, direction);
  const { modelStatus } = model.run();
  if (modelStatus !== optimal) throw new NoOptimum(`HiGHS ended with status ${modelStatus}`);
  const { colValue } = model.getSolution();
  for (const column of columns) model.changeColCost(column, 0);
  return colValue;
}

function modelOf({ columnCount: numCols, rows }: { columnCount: number; rows: readonly Row[] }): ModelData {
  const starts = [0];
  for (const { columns } of rows) starts.push(starts.at(-1)! + columns.length);
  const indices = rows.flatMap(({ columns }) => columns);
  return {
    numCols,
    numRows: rows.length,
    colCost: new Array<number>(numCols).fill(0),
    colLower: new Array<number>(numCols).fill(0),
    colUpper: new Array<number>(numCols).fill(Number.POSITIVE_INFINITY),
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
