import { hasShortRuns } from './byte-statistics.ts';
import { decodeText, detectEncoding, isUtf8, type TextEncoding } from './text-encoding.ts';

const textPart = /^content-type:[ \t]*text\/[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/im;
const charsetOf = /charset\s*=\s*"?([\w.:-]*)"?/i;
const emptyLabels = new Set([
  '',
  'us-ascii',
  'ascii',
  'unknown-8bit',
  'x-unknown',
  'default',
  'default_charset',
]);

/** Good enough to tell encodings apart; the parser decodes the text that is kept. */
function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function decodeBody(body: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return quotedPrintable(body.toString('latin1'));
  return body;
}

/** The header block with a charset sniffed from its body, where it names none or one that cannot be true. */
function relabel(headers: string, body: Buffer): string {
  const found = textPart.exec(headers);
  if (!found) return headers;
  const label = charsetOf.exec(found[0])?.[1]?.toLowerCase() ?? '';
  if (!emptyLabels.has(label)) return headers;
  const encoding = /^content-transfer-encoding:[ \t]*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase() ?? '7bit';
  const charset = detectEncoding(decodeBody(body, encoding));
  const bare = found[0].replace(/;\s*charset\s*=\s*("[^"]*"|[^\s;]*)/i, '').replace(/;?\s*$/, '');
  return headers.replace(found[0], `${bare}; charset=${charset}`);
}

/**
 * Headers in raw 8-bit bytes that are not UTF-8 (RFC 2047 forbids them, old clients send them) become UTF-8. They are too
 * short for statistics alone; what the mail says of its other words helps, where the bytes do not speak against it.
 */
function headerBytes(headers: string, named: TextEncoding | null): Buffer {
  const bytes = Buffer.from(headers, 'latin1');
  if (isUtf8(bytes)) return bytes;
  const isAsNamed = named === 'windows-1252' ? hasShortRuns(bytes) : named !== null;
  return Buffer.from(decodeText(bytes, isAsNamed ? named! : detectEncoding(bytes)), 'utf8');
}

const names: [TextEncoding, RegExp][] = [
  ['gb18030', /gb2312|gbk|gb18030/i],
  ['big5', /big5/i],
  ['windows-1252', /iso-8859-15?\b|windows-1252/i],
];

/** The first encoding that the mail names, of a part or of an encoded word. */
function namedEncoding(message: string): TextEncoding | null {
  const labels = message.matchAll(/(?:charset\s*=\s*"?|=\?)([\w-]+)/gi);
  for (const [, label] of labels)
    for (const [encoding, name] of names) if (name.test(label!)) return encoding;
  return null;
}

/**
 * Rewrites the header blocks of a raw message so that a parser decodes parts whose charset is missing or says
 * us-ascii: the parser would take them for UTF-8 or Latin-1 and lose the text.
 */
export function labelCharsets(message: Buffer): Buffer {
  const text = message.toString('latin1');
  const boundaries = [...text.matchAll(/boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/gi)].map(
    (match) => match[1] ?? match[2]!,
  );
  const cuts = partStarts(text, boundaries);
  const named = namedEncoding(text);
  return Buffer.concat(
    cuts.map((from, index) => {
      const part = text.slice(from, cuts[index + 1] ?? text.length);
      const end = /\r?\n\r?\n/.exec(part);
      if (!end) return headerBytes(part, named);
      const bodyFrom = end.index + end[0].length;
      const body = Buffer.from(part.slice(bodyFrom), 'latin1');
      const headers = headerBytes(relabel(part.slice(0, end.index), body), named);
      return Buffer.concat([headers, Buffer.from(end[0]), body]);
    }),
  );
}

/** Offsets where a header block starts: the message itself and the line after each opening boundary. */
function partStarts(text: string, boundaries: string[]): number[] {
  const starts = [0];
  for (const boundary of boundaries) {
    const opening = `--${boundary}`;
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
      const atLineStart = at === 0 || text[at - 1] === '\n';
      const after = /^[ \t]*\r?\n/.exec(text.slice(at + opening.length, at + opening.length + 80));
      if (atLineStart && after) starts.push(at + opening.length + after[0].length);
    }
  }
  return [...new Set(starts)].sort((a, b) => a - b);
}
