export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const marks: [TextEncoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Without a byte-order mark, a zero in every other byte is UTF-16 of mostly western text. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be';
  return null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Byte-order mark, then UTF-16 by its zeros, then UTF-8 if it is valid throughout, else GB18030,
 * which contains GBK and GB2312.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  }
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
}

/** Never throws: what cannot be decoded becomes U+FFFD. The byte-order mark is dropped. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding = detectEncoding(bytes)): string {
  return new TextDecoder(encoding).decode(bytes);
}
