import { hasShortRuns } from './byte-statistics.ts';
import { decodes, decodeText, detectEncoding, type TextEncoding } from './text-encoding.ts';

const names: [TextEncoding, RegExp][] = [
  ['gb18030', /gb2312|gbk|gb18030/i],
  ['big5', /big5/i],
  ['windows-1252', /iso-8859-15?\b|windows-1252/i],
];

/** The first encoding that a mail names, of a part or of an encoded word. */
export function namedEncoding(message: string): TextEncoding | null {
  const labels = message.matchAll(/(?:charset\s*=\s*"?|=\?)([\w-]+)/gi);
  for (const [, label] of labels)
    for (const [encoding, name] of names) if (name.test(label!)) return encoding;
  return null;
}

/**
 * Headers in raw 8-bit bytes (RFC 2047 forbids them, old clients send them). They are too short for statistics alone; what
 * the mail says of its other words helps, where the bytes do not speak against it.
 */
export function headerText(bytes: Buffer, named: TextEncoding | null): string {
  if (decodes(bytes, 'utf-8')) {
    const lines = bytes.toString('utf8').split(/(?<=\n)/);
    return lines.map((line) => undoubledText(line, named)).join('');
  }
  const isAsNamed = named === 'windows-1252' ? hasShortRuns(bytes) : named !== null;
  return decodeText(bytes, isAsNamed ? named! : detectEncoding(bytes));
}

function undoubledText(line: string, named: TextEncoding | null): string {
  const original = undoubled(Buffer.from(line, 'utf8'), named);
  return original && named ? decodeText(original, named) : line;
}

/**
 * The bytes of Chinese text that some program took for Latin-1 and saved as UTF-8. Null unless it is certain: they stand in
 * longer runs than accented letters do, and all of them can be read in the encoding that the mail names.
 */
export function undoubled(bytes: Buffer, named: TextEncoding | null): Buffer | null {
  if ((named !== 'big5' && named !== 'gb18030') || !decodes(bytes, 'utf-8')) return null;
  const text = bytes.toString('utf8');
  const original = Buffer.from(text, 'latin1');
  const isLatin1 = original.toString('latin1') === text;
  if (!isLatin1 || hasShortRuns(original) || !decodes(original, named)) return null;
  return /[\p{Co}\p{Cn}]/u.test(decodeText(original, named)) ? null : original;
}
