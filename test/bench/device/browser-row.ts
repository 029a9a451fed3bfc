import { chromiumPath } from '../../support/browser.ts';
import type { BenchRow } from '../row.ts';

/** A row that needs a browser, and says so where there is none. */
export function browserRow(row: BenchRow): BenchRow {
  return {
    ...row,
    async run(place) {
      try {
        chromiumPath();
      } catch (error) {
        return { measured: 'not run', baseline: error instanceof Error ? error.message : String(error) };
      }
      return row.run(place);
    },
  };
}
