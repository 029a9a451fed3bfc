import highsLoader, { type Model, type ModelData } from 'highs';
import { mergedSystems } from './merged-cohorts.ts';
import { type HiddenCell, independentParts, type PublishedItem, type System } from './published-system.ts';

/** How many gave this answer in this hidden cut, as far as arithmetic tells. */
export type Bounds = { cutId: string; answer: number; least: number; most: number };

const infinity = Number.POSITIVE_INFINITY;
let loading: ReturnType<typeof highsLoader> | null = null;

/**
 * What a reader with a linear program gets out of a release: the least and the greatest number behind each hidden cell that all published
 * figures allow, reckoned without whole numbers, as HiGHS solves it. In parts that have nothing to do with each other; none where nothing
 * is hidden.
 */
export async function attackItem(item: PublishedItem): Promise<Bounds[][]> {
  const bounds: Bounds[][] = [];
  for (const part of independentParts(item)) {
    const own: Bounds[] = [];
    for (const system of mergedSystems(part)) own.push(...(await attackSystem(system)));
    bounds.push(own);
  }
  return bounds;
}

export async function attackSystem(system: System): Promise<Bounds[]> {
  if (system.columnCount === 0)
    return system.cells.map(({ cutId, answer, told }) => ({ cutId, answer, least: told, most: told }));
  loading ??= highsLoader();
  const highs = await loading;
  return highs.withModel(modelOf(system), (model) => {
    model.options.set('output_flag', false);
    return system.cells.map((cell) => boundsOf(model, cell));
  });
}

function boundsOf(model: Model, { cutId, answer, columns, told }: HiddenCell): Bounds {
  return {
    ...{ cutId, answer },
    least: told + extreme(model, columns, 1),
    most: told + extreme(model, columns, -1),
  };
}

/** The sum of these columns at its least (`1`) or greatest (`-1`). */
function extreme(model: Model, columns: readonly number[], direction: 1 | -1): number {
  for (const column of columns) model.changeColCost(column, direction);
  model.run();
  const value = direction * model.getObjectiveValue();
  for (const column of columns) model.changeColCost(column, 0);
  return value;
}

function modelOf({ columnCount: numCols, rows }: System): ModelData {
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
