import { solveProgram } from './linear-program.ts';
import { mergedSystems } from './merged-cohorts.ts';
import { type HiddenCell, independentParts, type PublishedItem, type System } from './published-system.ts';

/** How many gave this answer in this hidden cut, as far as arithmetic tells. */
export type Bounds = { cutId: string; answer: number; least: number; most: number };

/**
 * What a reader with a linear program gets out of a release: the least and the greatest number behind each hidden cell that all published
 * figures allow. In parts that have nothing to do with each other; none where nothing is hidden.
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
  return solveProgram(system, (findExtreme) =>
    system.cells.map((cell) => ({
      ...{ cutId: cell.cutId, answer: cell.answer },
      least: countIn(cell, findExtreme(cell.columns, 1)),
      most: countIn(cell, findExtreme(cell.columns, -1)),
    })),
  );
}

/** How many gave the answer, were these the columns. */
export function countIn({ columns, told }: HiddenCell, values: Float64Array): number {
  return columns.reduce((sum, column) => sum + values[column]!, told);
}

const tolerance = 1e-6;

/**
 * Whether arithmetic narrows a hidden cell down too far. An answer that somebody gave must leave at least two numbers open, three where more
 * than one may have given it. That nobody gave an answer may be known, as it is of every shown cut.
 */
export function isPinned({ least, most }: Pick<Bounds, 'least' | 'most'>): boolean {
  return most > tolerance && most - least < Math.min(2, most) - tolerance;
}
