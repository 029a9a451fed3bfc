import ICAL from 'ical.js';
import { readOldVcard } from './read-old-vcard.ts';
import type { TextEncoding } from './text-encoding.ts';
import { type CardText, splitCards } from './vcard-lines.ts';

export type VcardProperty = { name: string; type: string; values: string[] };
export type VcardRecord = { line: number; raw: string; properties: VcardProperty[] | null; why: string };

type JcardProperty = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
];

function flatten(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap(flatten) : [String(value ?? '')];
}

function readCard(raw: string): VcardProperty[] {
  const card = ICAL.parse(raw) as unknown as ['vcard', JcardProperty[]];
  return card[1].map(([name, parameters, , ...values]) => ({
    name: name.replace(/^.*\./, ''),
    type: [parameters.type ?? []].flat().join(',').toLowerCase(),
    values: flatten(values),
  }));
}

/** Photos and keys are long, say nothing here, and are where exporters break lines wrongly. */
function withoutBinary(raw: string): string {
  const lines: string[] = [];
  let inBinary = false;
  for (const line of raw.split(/\r?\n/)) {
    const continues = /^[ \t]/.test(line) || line === '' || !/^[\w.-]+[;:]/.test(line);
    if (inBinary && continues) continue;
    inBinary = /^([\w-]+\.)?(PHOTO|LOGO|SOUND|KEY)[;:]/i.test(line);
    if (!inBinary && line.trim() !== '') lines.push(line);
  }
  return lines.join('\r\n');
}

const isOld = (raw: string) =>
  !/^VERSION:[34]/im.test(raw) || /^[^:\r\n]*;(ENCODING=)?QUOTED-PRINTABLE/im.test(raw);

/** Each card is read by itself, so that a broken one costs only itself. `line` is where its BEGIN stands. */
export function parseVcards(bytes: Buffer, encoding: TextEncoding): VcardRecord[] {
  return splitCards(bytes, encoding).map(readRecord);
}

function readRecord({ line, raw, isCut }: CardText): VcardRecord {
  if (isCut) return { line, raw, properties: null, why: 'END:VCARD' };
  return { line, raw, properties: isOld(raw) ? readOldVcard(raw) : readNewVcard(raw), why: '' };
}

function readNewVcard(raw: string): VcardProperty[] {
  try {
    return readCard(withoutBinary(raw));
  } catch {
    // One line against the grammar is no reason to lose the card: the older reader skips it.
    return readOldVcard(raw);
  }
}
