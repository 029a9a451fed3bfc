import { headerText, namedEncoding, undoubled } from './header-text.ts';
import { labelCharset } from './label-charset.ts';
import { plainAddresses } from './mail-addresses.ts';
import type { TextEncoding } from './text-encoding.ts';
import { quotedThroughout, withTrueTransferEncoding } from './transfer-encoding.ts';

const otherThanText = /^content-type:(?![ \t]*text\/)/im;
const addressField = /^((?:from|sender|to|cc):)(.*(?:\r?\n[ \t].*)*)/gim;

/** Rewrites a raw message so that a parser, which believes what is written in it, reads what was meant. */
export function mendMail(message: Buffer): Buffer {
  const text = message.toString('latin1');
  const named = namedEncoding(text);
  const cuts = partStarts(text);
  return Buffer.concat(
    cuts.map((from, index) => mendPart(text.slice(from, cuts[index + 1] ?? text.length), named)),
  );
}

function mendPart(part: string, named: TextEncoding | null): Buffer {
  const end = /\r?\n\r?\n/.exec(part);
  const head = end ? part.slice(0, end.index) : part;
  const body = Buffer.from(end ? part.slice(end.index) : '', 'latin1');
  if (otherThanText.test(head)) return Buffer.concat([readableHead(head, named), body]);
  const mended = quotedThroughout(head, undoubled(body, named) ?? body);
  const labelled = labelCharset(withTrueTransferEncoding(head, mended), mended);
  return Buffer.concat([readableHead(labelled, named), mended]);
}

/** The parser's time grows with the square of them. */
const veryManyBlanks = /(?:(?:\r?\n)?[ \t]){100,}/g;

function readableHead(head: string, named: TextEncoding | null): Buffer {
  const text = headerText(Buffer.from(head, 'latin1'), named).replace(veryManyBlanks, ' ');
  return Buffer.from(
    text.replace(addressField, (_, name: string, value: string) => name + plainAddresses(value)),
    'utf8',
  );
}

/** Offsets where a header block starts: the message itself and the line after each opening boundary. */
function partStarts(text: string): number[] {
  const boundaries = [...text.matchAll(/boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/gi)].map(
    (match) => match[1] ?? match[2]!,
  );
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
