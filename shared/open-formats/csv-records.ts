export type CsvRecord = {
  line: number;
  cells: string[];
  raw: string;
  /** A quote that is opened and never closed, so that where the cells end is anybody's guess. */
  isBroken: boolean;
};

const delimiters = [',', ';', '\t'] as const;

/** The delimiter that appears most often in the first line outside quotes. */
export function guessDelimiter(text: string): string {
  let quoted = false;
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return delimiters.reduce((best, next) => (counts.get(next)! > counts.get(best)! ? next : best));
}

/** No address book writes a longer note; a quote that runs on further was never meant to open. */
const longestCell = 20_000;

/** Where the quoted cell that opens at `from` ends, or -1: a closing quote stands before a delimiter or a line's end. */
function closingQuote(text: string, from: number, delimiter: string): number {
  let spansLines = false;
  for (let at = from + 1; at < text.length && at - from < longestCell; at++) {
    const character = text[at];
    if (character === '\n' || character === '\r') spansLines = true;
    if (character !== '"') continue;
    if (text[at + 1] === '"') at++;
    else if (/^[ \t]*(?:$|[\r\n])/.test(text.slice(at + 1, at + 20)) || text[at + 1] === delimiter) return at;
    // On its own line a stray quote is a letter; further down it is the next cell's, and this one never closed.
    else if (spansLines) return -1;
  }
  return -1;
}

type Source = {
  text: string;
  delimiter: string;
  /** Finds where a cell can end: the delimiter or a line break. */
  cellEnds: RegExp;
};

function nextMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

const lineBreak = /[\r\n]/g;

type Read = { cells: string[]; end: number };

/** Null when a quote in it never closes. */
function readRecord({ text, delimiter, cellEnds }: Source, start: number): Read | null {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const opens = /^ *"/.exec(text.slice(at, at + 8));
    const quote = opens ? at + opens[0].length - 1 : -1;
    const close = opens ? closingQuote(text, quote, delimiter) : at;
    if (close < 0) return null;
    const end = nextMatch(cellEnds, text, close);
    const cell = opens ? text.slice(quote + 1, close).replaceAll('""', '"') : text.slice(at, end);
    cells.push(cell.trim());
    if (text[end] !== delimiter) return { cells, end };
    at = end + 1;
  }
}

/**
 * RFC 4180 as address books really write it. Line numbers are those of the file, as an editor shows them. Quotes
 * inside unquoted cells are letters; a quote that never closes costs its own line only.
 */
export function parseCsv(text: string, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const source = { text, delimiter, cellEnds: new RegExp(`[${delimiter}\r\n]`, 'g') };
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const read = readRecord(source, at);
    const end = read?.end ?? nextMatch(lineBreak, text, at);
    const raw = text.slice(at, end);
    if (raw.trim() !== '') {
      const cells = read?.cells ?? raw.split(delimiter).map((cell) => cell.trim());
      records.push({ line, cells, raw, isBroken: read === null });
    }
    line += 1 + (raw.match(/\r\n|\r|\n/g)?.length ?? 0);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return records;
}
