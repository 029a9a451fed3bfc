import { looksBig5, looksWestern } from './byte-statistics.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

const marks: [TextEncoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Without a byte-order mark: western text has a zero in every other byte, Chinese at least in its commas and line ends. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.05 && even < odd * 0.1) return 'utf-16le';
  if (even > half * 0.05 && odd < even * 0.1) return 'utf-16be';
  return null;
}

/** Whether all of it can be read so; `isCut` allows a letter that the end cuts in two. */
export function decodes(bytes: Uint8Array, encoding: string, isCut = false): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

export const isUtf8 = (bytes: Uint8Array, isCut = false) => decodes(bytes, 'utf-8', isCut);

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(0x0a, from);
    const end = at < 0 ? bytes.length : at + 1;
    lines.push(bytes.subarray(from, end));
    from = end;
  }
  return lines;
}

const isPlain = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

/** Chinese takes three bytes a letter in UTF-8; two GBK letters that happen to be valid UTF-8 hardly ever look so. */
const isChineseUtf8 = (line: Uint8Array) => isUtf8(line) && /[\u0800-\ufffc]/.test(utf8.decode(line));

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Read as UTF-8, more of it is damage than Chinese. */
function isNoUtf8(line: Uint8Array): boolean {
  const read = utf8.decode(line);
  return count(read, /\ufffd/g) > count(read, /[\u0800-\ufffc]/g);
}

const utf8 = new TextDecoder('utf-8');

function legacyEncoding(bytes: Uint8Array): TextEncoding {
  if (looksWestern(bytes)) return 'windows-1252';
  return looksBig5(bytes) ? 'big5' : 'gb18030';
}

/**
 * Byte-order mark, then UTF-16 by its zeros, then UTF-8 if it is valid or most lines are; else what the statistics of
 * the bytes say. `bytes` may be the beginning of a file, cut anywhere.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  }
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  if (isUtf8(bytes, true)) return 'utf-8';
  const telling = linesOf(bytes).filter((line) => !isPlain(line));
  const legacy = telling.filter(isNoUtf8).length;
  return legacy * 2 > telling.length ? legacyEncoding(bytes) : 'utf-8';
}

/**
 * Never throws: what cannot be decoded becomes U+FFFD. Byte-order mark and NULs are dropped. Where a file changes its
 * encoding half-way (two exports pasted together), each line is read as what it is.
 */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding = detectEncoding(bytes)): string {
  const isOneEncoding = encoding.startsWith('utf-16') || (encoding === 'utf-8' && isUtf8(bytes));
  const text = isOneEncoding ? new TextDecoder(encoding).decode(bytes) : decodeLines(bytes, encoding);
  return text.replaceAll('\0', '');
}

function decodeLines(bytes: Uint8Array, encoding: TextEncoding): string {
  const decoder = new TextDecoder(encoding);
  const lines = linesOf(bytes);
  const isForeign = encoding === 'utf-8' ? isNoUtf8 : isChineseUtf8;
  const foreign = new Set(lines.filter((line) => !isPlain(line) && isForeign(line)));
  if (foreign.size === 0) return decoder.decode(bytes);
  const other = encoding === 'utf-8' ? new TextDecoder(legacyEncoding(Buffer.concat([...foreign]))) : utf8;
  return lines.map((line) => (foreign.has(line) ? other : decoder).decode(line)).join('');
}

/** A decoder by the name a file gives its encoding, or null when there is no such encoding. */
export function labelledDecoder(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
