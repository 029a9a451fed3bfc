import { decodeText, labelledDecoder, type TextEncoding } from './text-encoding.ts';

/** The text of one card with the line its BEGIN stands in; `isCut` when no END follows. */
export type CardText = { line: number; raw: string; isCut: boolean };

const begins = /^BEGIN:VCARD\s*$/i;
const ends = /^END:VCARD\s*$/i;
const charset = /^[^:]*?;CHARSET=("?)([\w.-]+)\1(?=[;:])/i;

/** vCard 2.1 labels the charset line by line. Such a line becomes Unicode, and its label says so. */
function decodeLabelled(line: string): string | null {
  const label = charset.exec(line)?.[2];
  if (!label || /^[^:]*QUOTED-PRINTABLE/i.test(line)) return null;
  const decoded = labelledDecoder(label)?.decode(Buffer.from(line, 'latin1'));
  return decoded?.replace(/(;CHARSET=)"?[\w.-]+"?/i, '$1UTF-8') ?? null;
}

function decodeCard(lines: readonly string[], encoding: TextEncoding): string {
  const labelled = lines.map(decodeLabelled);
  const plain = Buffer.from(lines.filter((_, index) => labelled[index] === null).join('\n'), 'latin1');
  const rest = decodeText(plain, encoding).split('\n').values();
  return labelled.map((line) => line ?? rest.next().value ?? '').join('\r\n');
}

/**
 * Cuts a file into its cards. A card inside another (an AGENT, or a list some phones wrote) belongs to the outer one;
 * where ENDs are missing, a BEGIN ends the card before it, so that a card cut off costs only itself.
 */
export function splitCards(bytes: Buffer, encoding: TextEncoding): CardText[] {
  const isWide = encoding.startsWith('utf-16');
  const narrow = isWide ? Buffer.from(decodeText(bytes, encoding), 'utf8') : bytes;
  const text = narrow
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^\xef\xbb\xbf/, '');
  const lines = text.split(/\r\n|\r|\n/);
  const mayNest =
    lines.filter((line) => begins.test(line)).length === lines.filter((line) => ends.test(line)).length;
  const cards: CardText[] = [];
  let start = -1;
  let depth = 0;
  const close = (end: number, isCut: boolean) => {
    const raw = decodeCard(lines.slice(start, end), isWide ? 'utf-8' : encoding);
    cards.push({ line: start + 1, raw, isCut });
    start = -1;
    depth = 0;
  };
  lines.forEach((line, index) => {
    if (begins.test(line)) {
      const isInner = mayNest || /^AGENT[;:]/i.test(lines[index - 1] ?? '');
      if (start >= 0 && !isInner) close(index, true);
      if (start < 0) start = index;
      depth++;
    } else if (ends.test(line) && start >= 0) {
      depth--;
      if (depth === 0) close(index + 1, false);
    }
  });
  if (start >= 0) close(lines.length, true);
  return cards;
}
