import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors/app-error.ts';
import { guessDelimiter, parseCsv } from '../../shared/open-formats/csv-records.ts';
import { decodeText } from '../features/imports/text-encoding.ts';

export type AnswerSheet = { file: string; columns: string[]; rows: { line: number; cells: string[] }[] };

/** A CSV file in any encoding, its first line the heading. */
export async function readAnswerSheet(file: string): Promise<AnswerSheet> {
  const bytes = await readFile(file).catch(() => {
    throw new AppError('not-found', 'surveyAnalysis:refusal.noFile', { file });
  });
  const text = decodeText(bytes);
  const [head, ...body] = parseCsv(text, guessDelimiter(text));
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!head || rows.length === 0) throw new AppError('invalid', 'surveyAnalysis:refusal.noRows', { file });
  if (rows.length === 1) throw new AppError('invalid', 'surveyAnalysis:refusal.oneRow', { file });
  const columns = head.cells.map((cell) => cell.trim());
  const ragged = rows.find(({ cells }) => cells.length !== columns.length);
  if (ragged) {
    const details = { line: ragged.line, count: ragged.cells.length, columns: columns.length };
    throw new AppError('invalid', 'surveyAnalysis:refusal.ragged', details);
  }
  return { file, columns, rows };
}

/** Null where a cell is empty or NA. */
export function numbersOf({ file, columns, rows }: AnswerSheet, column: string): (number | null)[] {
  const at = columns.indexOf(column);
  if (at < 0) {
    throw new AppError('invalid', 'surveyAnalysis:refusal.noColumn', {
      file,
      column,
      columns: columns.join(', '),
    });
  }
  if (columns.lastIndexOf(column) !== at)
    throw new AppError('invalid', 'surveyAnalysis:refusal.columnTwice', { file, column });
  return rows.map(({ line, cells }) => {
    const text = (cells[at] ?? '').trim();
    if (text === '' || text.toUpperCase() === 'NA') return null;
    const value = Number(text);
    if (!Number.isFinite(value)) {
      throw new AppError('invalid', 'surveyAnalysis:refusal.notANumber', { line, column, text });
    }
    return value;
  });
}
