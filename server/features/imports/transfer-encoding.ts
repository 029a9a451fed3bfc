const field = /^(content-transfer-encoding:[ \t]*)([\w-]+)/im;
// The tab, line ends and the escape of ISO-2022 are in many a text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/g;

const transferEncoding = (headers: string) => field.exec(headers)?.[2]?.toLowerCase() ?? '7bit';

/** A text part's headers, which no longer call its body base64 where its first line is none or would be no text. */
export function withTrueTransferEncoding(headers: string, body: Buffer): string {
  if (transferEncoding(headers) !== 'base64' || isEncodedText(body)) return headers;
  return headers.replace(field, (_, name: string) => `${name}8bit`);
}

/** A body of quoted-printable has seven bits; the parser loses letters that stand in it as they are. */
export function quotedThroughout(headers: string, body: Buffer): Buffer {
  if (transferEncoding(headers) !== 'quoted-printable') return body;
  const quote = (letter: string) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`;
  return Buffer.from(body.toString('latin1').replace(/[\x80-\xff]/g, quote), 'latin1');
}

function isEncodedText(body: Buffer): boolean {
  const line = /\S[^\r\n]*/.exec(body.toString('latin1'))?.[0].trim() ?? '';
  if (!/^[\w+/]*={0,2}$/.test(line)) return false;
  const text = Buffer.from(line, 'base64').toString('latin1');
  return (text.match(control)?.length ?? 0) <= text.length * 0.03;
}

/** Good enough to tell encodings apart; the parser decodes the text that is kept. */
export function decodeBody(headers: string, body: Buffer): Buffer {
  const encoding = transferEncoding(headers);
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return quotedPrintable(body.toString('latin1'));
  return body;
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
