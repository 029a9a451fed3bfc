import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors/app-error.ts';
import { type CsvRecord, guessDelimiter, parseCsv } from '../../shared/open-formats/csv-records.ts';
import type { PurchaseSummary } from '../../shared/statistics/purchase-summary.ts';
import { csvFault } from '../features/imports/csv-fault.ts';
import type { RowProblem } from '../features/imports/imported-customer.ts';
import { decodeText } from '../features/imports/text-encoding.ts';

/** A customer's line; `id` is null where the file has no such column. */
export type PurchaseLine = PurchaseSummary & { line: number; id: string | null; meanSpend: number };
export type SetAside = { line: number; problem: RowProblem };
export type PurchaseSheet = { customers: PurchaseLine[]; setAside: SetAside[] };

/** Headings without case and punctuation; the papers' letters too. */
const headings = {
  id: ['id', 'customerid', 'customer', ''],
  frequency: ['frequency', 'x'],
  recency: ['recency', 'tx'],
  T: ['t'],
  meanSpend: ['monetaryvalue', 'monetary', 'meanspend', 'zbar'],
};
type Field = keyof typeof headings;
type Places = Record<Field, number>;

/** Reads one CSV file in any encoding. `needed` are the columns it cannot do without. */
export async function readPurchaseSheet(file: string, needed: readonly Field[]): Promise<PurchaseSheet> {
  const bytes = await readFile(file).catch(() => {
    throw new AppError('not-found', 'commands:refusal.noFile', { file });
  });
  const text = decodeText(bytes);
  const [head, ...records] = parseCsv(text, guessDelimiter(text));
  if (!head) throw new AppError('invalid', 'loyaltyModels:refusal.empty', { file });
  const places = placesOf(head);
  const missing = needed.filter((field) => places[field] < 0).map(nameOf);
  if (missing.length > 0) {
    const details = { file, missing: missing.join(', '), columns: head.cells.join(', ') };
    throw new AppError('invalid', 'loyaltyModels:refusal.noColumns', details);
  }
  const sheet = readLines(records, { places, needed, width: head.cells.length });
  const first = sheet.setAside[0];
  if (sheet.customers.length > 0) return sheet;
  if (!first) throw new AppError('invalid', 'loyaltyModels:refusal.noRows', { file });
  const { messageKey: problem, details } = first.problem;
  throw new AppError('invalid', 'loyaltyModels:refusal.noGoodRows', {
    ...details,
    ...{ file, line: first.line, problem },
  });
}

const nameOf = (field: Field) => (field === 'meanSpend' ? 'monetary_value' : field);

function placesOf({ cells }: CsvRecord): Places {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const place = (field: Field) => names.findIndex((name) => headings[field].includes(name));
  return {
    id: place('id'),
    frequency: place('frequency'),
    recency: place('recency'),
    T: place('T'),
    meanSpend: place('meanSpend'),
  };
}

type Layout = { places: Places; needed: readonly Field[]; width: number };

function readLines(records: readonly CsvRecord[], layout: Layout): PurchaseSheet {
  const sheet: PurchaseSheet = { customers: [], setAside: [] };
  for (const record of records) {
    const read = readLine(record, layout);
    if ('messageKey' in read) sheet.setAside.push({ line: record.line, problem: read });
    else sheet.customers.push(read);
  }
  return sheet;
}

const problem = (key: string, details: RowProblem['details'] = {}): RowProblem => ({
  messageKey: `loyaltyModels:problem.${key}`,
  details,
});

function readLine(record: CsvRecord, { places, needed, width }: Layout): PurchaseLine | RowProblem {
  const fault = csvFault(record, width);
  if (fault) return fault;
  const textOf = (field: Field) => record.cells[places[field]] ?? '';
  for (const field of needed) {
    const text = textOf(field);
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) return problem('notANumber', { column: nameOf(field), text });
    if (value < 0) return problem('negative', { column: nameOf(field), text });
  }
  const numberOf = (field: Field) => (needed.includes(field) ? Number(textOf(field)) : 0);
  const customer = {
    line: record.line,
    id: places.id < 0 ? null : textOf('id'),
    frequency: numberOf('frequency'),
    recency: numberOf('recency'),
    T: numberOf('T'),
    meanSpend: numberOf('meanSpend'),
  };
  return contradiction(customer, needed.includes('meanSpend')) ?? customer;
}

/** The models count up to it, step by step. */
const mostPurchases = 1_000_000;

function contradiction(customer: PurchaseLine, needsSpend: boolean): RowProblem | null {
  const { frequency, recency, T, meanSpend } = customer;
  if (!Number.isInteger(frequency)) return problem('notWhole', { frequency });
  if (frequency > mostPurchases) return problem('tooMany', { frequency, most: mostPurchases });
  if (needsSpend) return frequency > 0 && meanSpend === 0 ? problem('nothingSpent', { frequency }) : null;
  if (recency > T) return problem('afterEnd', { recency, T });
  return frequency === 0 && recency > 0 ? problem('neverAgain', { recency }) : null;
}
