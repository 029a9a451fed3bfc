import { decodeText, labelledDecoder } from './text-encoding.ts';
import type { VcardProperty } from './vcard-records.ts';

const propertyLine = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/s;
const isQuotedPrintable = /;(?:ENCODING=)?QUOTED-PRINTABLE(?=[;:])/i;
const isBase64 = /;(?:ENCODING=)?(?:BASE64|B)(?=[;:])/i;
const startsProperty = /^(?:[\w-]+\.)?[A-Za-z][\w-]*(?:;[^:]*)?:/;

/** One line per property: soft line breaks and folds joined, binary values and lines that are no property left out. */
function logicalLines(raw: string): string[] {
  const lines: string[] = [];
  let depth = 0;
  let isSkipping = false;
  const physical = raw.split(/\r\n|\r|\n/);
  for (let index = 0; index < physical.length; index++) {
    let line = physical[index]!;
    if (/^BEGIN:VCARD/i.test(line)) depth++;
    else if (/^END:VCARD/i.test(line)) depth--;
    else if (depth === 1) {
      const isNew = startsProperty.test(line);
      if (isNew && isQuotedPrintable.test(line)) {
        const first = index;
        while (physical[index]!.endsWith('=') && index + 1 < physical.length) index++;
        const broken = physical.slice(first, index).map((each) => each.slice(0, -1));
        line = [...broken, physical[index]!].join('');
      }
      if (isNew) {
        isSkipping = isBase64.test(line);
        if (!isSkipping) lines.push(line);
      } else if (!isSkipping && /^[ \t]/.test(line) && lines.length > 0)
        lines.push(`${lines.pop()!}${line.slice(1)}`);
    }
  }
  return lines;
}

function decodeQuotedPrintable(text: string, charset: string | undefined): string {
  const octets = Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const bytes = Buffer.from(octets, 'latin1');
  const decoder = charset ? labelledDecoder(charset) : null;
  return decoder?.decode(bytes) ?? decodeText(bytes);
}

const unescaped = (text: string) => text.replace(/\\n/g, '\n').replace(/\\([\\;,:])/g, '$1');

/** Their fields stand between semicolons that no backslash precedes. */
const structured = new Set(['n', 'org', 'adr']);

/**
 * vCard 2.1 (versit, 1996), and 3.0 as phones wrote it with 2.1's encodings: types without a name, quoted-printable
 * values with a charset, base64 without folding. It reads what it can and skips what is no property.
 */
export function readOldVcard(raw: string): VcardProperty[] {
  return logicalLines(raw).flatMap((line) => {
    const match = propertyLine.exec(line);
    if (!match) return [];
    const [, name, parameters, written] = match;
    const charset = /;CHARSET="?([\w.-]+)/i.exec(parameters!)?.[1];
    const isEncoded = isQuotedPrintable.test(`${parameters}:`);
    const key = name!.toLowerCase();
    const fields = structured.has(key) ? written!.split(/(?<!\\);/) : [written!];
    return [
      {
        name: key,
        type: parameters!.slice(1).replaceAll(';', ',').toLowerCase(),
        values: fields.map((field) => unescaped(isEncoded ? decodeQuotedPrintable(field, charset) : field)),
      },
    ];
  });
}
