import { CsvError, parse } from 'csv-parse/sync';

export type CsvRecord = { line: number; cells: string[]; raw: string };

const delimiters = [',', ';', '\t'] as const;

/** The delimiter that appears most often in the first line outside quotes. */
export function guessDelimiter(text: string): string {
  let quoted = false;
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return delimiters.reduce((best, next) => (counts.get(next)! > counts.get(best)! ? next : best));
}

type Parsed = { record: string[]; raw: string; info: { lines: number } };

/** Line numbers are those of the file, as an editor shows them. Quotes inside unquoted cells are letters. */
export function parseCsv(text: string, delimiter: string): CsvRecord[] {
  const options = {
    delimiter,
    info: true,
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  };
  let parsed: Parsed[];
  try {
    parsed = parse(text, options) as unknown as Parsed[];
  } catch (error) {
    // A quote that is never closed swallows the rest of the file: read it again with quotes as letters.
    if (!(error instanceof CsvError)) throw error;
    parsed = parse(text, { ...options, quote: false }) as unknown as Parsed[];
  }
  let line = 1;
  return parsed.map(({ record, raw }) => {
    // skip_empty_lines leaves the skipped line breaks at the start of the next raw text.
    const leading = /^(?:\r?\n)*/.exec(raw)![0].split('\n').length - 1;
    const start = line + leading;
    line += raw.split('\n').length - 1;
    return { line: start, cells: record, raw: raw.replace(/^(?:\r?\n)+|\r?\n$/g, '') };
  });
}
