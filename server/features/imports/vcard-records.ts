import ICAL from 'ical.js';

export type VcardRecord = { line: number; raw: string; properties: VcardProperty[] | null; why: string };
type VcardProperty = { name: string; type: string; values: string[] };

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

/** Each card is read by itself, so that a broken one costs only itself. `line` is where its BEGIN stands. */
export function parseVcards(text: string): VcardRecord[] {
  const records: VcardRecord[] = [];
  const lines = text.split(/\r?\n/);
  let start = -1;
  lines.forEach((line, index) => {
    if (/^BEGIN:VCARD\s*$/i.test(line)) start = index;
    if (start < 0 || !/^END:VCARD\s*$/i.test(line)) return;
    records.push(readRecord(lines.slice(start, index + 1).join('\r\n'), start + 1));
    start = -1;
  });
  if (start >= 0)
    records.push({ line: start + 1, raw: lines.slice(start).join('\n'), properties: null, why: 'END:VCARD' });
  return records;
}

function readRecord(raw: string, line: number): VcardRecord {
  try {
    return { line, raw, properties: readCard(withoutBinary(raw)), why: '' };
  } catch (error) {
    return { line, raw, properties: null, why: error instanceof Error ? error.message : String(error) };
  }
}
