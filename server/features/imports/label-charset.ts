import { decodes, detectEncoding } from './text-encoding.ts';
import { decodeBody } from './transfer-encoding.ts';

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
const westernLabels = new Set(['iso-8859-1', 'windows-1252']);

/** A text part's headers with a charset sniffed from its body, where they name none or one that cannot be true. */
export function labelCharset(headers: string, body: Buffer): string {
  const found = textPart.exec(headers);
  if (!found) return headers;
  const label = charsetOf.exec(found[0])?.[1]?.toLowerCase() ?? '';
  const charset = trueCharset(label, decodeBody(headers, body));
  if (!charset) return headers;
  const bare = found[0]
    .replace(/;\s*charset\s*=\s*("[^"]*"|[^\s;]*)/i, '')
    .trimEnd()
    .replace(/;$/, '');
  return headers.replace(found[0], () => `${bare}; charset=${charset}`);
}

/** Null when the label may be true. */
function trueCharset(label: string, bytes: Buffer): string | null {
  if (emptyLabels.has(label)) return detectEncoding(bytes);
  if (bytes.every((byte) => byte < 0x80)) return null;
  if (westernLabels.has(label) && decodes(bytes, 'utf-8')) return 'utf-8';
  // It has seven bits; Japanese of eight that is said to be it is EUC-JP.
  return label === 'iso-2022-jp' && decodes(bytes, 'euc-jp') ? 'euc-jp' : null;
}
