export type MboxMessage = { line: number; bytes: Buffer };

const lineFeed = 0x0a;
const separator = Buffer.from('From ');
const quotedSeparator = /^>+From /;

/**
 * Splits an mbox by its `From ` lines (RFC 4155, mboxrd): a separator stands at the start or after an empty line and
 * carries a time, so that a sentence starting with "From " inside a mail does not cut it in two.
 */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<MboxMessage> {
  let lines: Buffer[] = [];
  let start = 1;
  let number = 0;
  let afterEmpty = true;
  for await (const line of byLine(chunks)) {
    number++;
    if (afterEmpty && isSeparator(line)) {
      if (lines.length > 0) yield { line: start, bytes: Buffer.concat(lines) };
      lines = [];
      start = number;
    } else lines.push(unquote(line));
    afterEmpty = line.length <= 2 && line.toString('latin1').trim() === '';
  }
  if (lines.some((line) => line.length > 2)) yield { line: start, bytes: Buffer.concat(lines) };
}

function isSeparator(line: Buffer): boolean {
  return line.subarray(0, 5).equals(separator) && /\d{1,2}:\d{2}/.test(line.toString('latin1'));
}

function unquote(line: Buffer): Buffer {
  return line[0] === 0x3e && quotedSeparator.test(line.toString('latin1', 0, 20)) ? line.subarray(1) : line;
}

async function* byLine(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk);
    let from = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      yield bytes.subarray(from, end + 1);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield rest;
}
