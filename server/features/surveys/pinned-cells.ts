import { countIn, isPinned } from './linear-attacker.ts';
import { type FindExtreme, solveProgram } from './linear-program.ts';
import { mergedSystems } from './merged-cohorts.ts';
import { type HiddenCell, independentParts, type PublishedItem, type System } from './published-system.ts';

/**
 * Of each part in which the attacker pins a hidden cell, the first. Far fewer programs are solved than for all bounds: whatever one of them
 * finds possible shows of most other cells that they are open.
 */
export async function pinnedCells(item: PublishedItem): Promise<HiddenCell[]> {
  const pinned: HiddenCell[] = [];
  for (const part of independentParts(item))
    for (const system of mergedSystems(part)) {
      const cell = await pinnedIn(system);
      if (!cell) continue;
      pinned.push(cell);
      break;
    }
  return pinned;
}

async function pinnedIn(system: System): Promise<HiddenCell | undefined> {
  if (system.columnCount === 0) return system.cells.find(({ told }) => isPinned({ least: told, most: told }));
  return solveProgram(system, (findExtreme) => firstPinned(system.cells, findExtreme));
}

function firstPinned(cells: readonly HiddenCell[], findExtreme: FindExtreme): HiddenCell | undefined {
  const seen = cells.map(() => ({ least: Number.POSITIVE_INFINITY, most: 0 }));
  const see = (values: Float64Array) => {
    for (const [at, cell] of cells.entries()) {
      const count = countIn(cell, values);
      seen[at] = { least: Math.min(seen[at]!.least, count), most: Math.max(seen[at]!.most, count) };
    }
  };
  // As few as can be in all of them together: mostly none in any, and each is open.
  const all = cells.flatMap(({ columns }) => columns);
  see(findExtreme(all, 1));
  return cells.find(({ columns }, at) => {
    if (isOpen(seen[at]!)) return false;
    see(findExtreme(columns, 1));
    if (isOpen(seen[at]!)) return false;
    see(findExtreme(columns, -1));
    return isPinned(seen[at]!);
  });
}

const tolerance = 1e-9;

/** Whether two numbers that are both possible tell already that the cell cannot be pinned, whatever else is possible. */
function isOpen({ least, most }: { least: number; most: number }): boolean {
  return least <= tolerance || most - least >= 2;
}
