import type { CsvRecord } from '../../../shared/open-formats/csv-records.ts';
import { problem, type RowProblem } from './imported-customer.ts';

/** Why the cells of a line cannot be trusted, whatever they hold; null when they can. */
export function csvFault({ cells, raw, isBroken }: CsvRecord, columns: number): RowProblem | null {
  if (isBroken) return problem('openQuote');
  // A comma nobody quoted has moved every cell after it.
  if (cells.slice(columns).some((cell) => cell !== ''))
    return problem('tooManyCells', { cells: cells.length, columns });
  return raw.includes('\ufffd') ? problem('unreadableLetters') : null;
}
