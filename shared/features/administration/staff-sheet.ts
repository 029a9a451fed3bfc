import { guessDelimiter, parseCsv } from '../../open-formats/csv-records.ts';
import type { Day } from '../../time/instant.ts';
import { normaliseEmail, type StaffMember } from './model.ts';
import { longestAttributeValue, type StaffAttribute, type StaffDescription } from './staff-attribute.ts';

type StaffSheetProblem = {
  /** As an editor shows it; 1 is the headings. */
  line: number;
  key: 'noEmail' | 'unknownPerson' | 'twice' | 'notADay' | 'tooLong' | 'broken';
  /** What the cell says. */
  text: string;
};

export type StaffSheet = {
  people: StaffDescription[];
  problems: StaffSheetProblem[];
  /** Headings that name no attribute: their columns are not read. */
  ignored: string[];
};

const emailHeading = /^(e-?mail.*|邮箱.*|电子邮[件箱].*)$/i;
const joinedHeading = /^(joined.*|(entry|hire|start) date|入职.*)$/i;
/** For whoever reads the sheet; colleagues are known by their address. */
const nameHeading = /^(name|姓名)$/i;

type Known = { attributes: readonly StaffAttribute[]; people: readonly Pick<StaffMember, 'id' | 'email'>[] };
type Column = 'email' | 'joined' | 'name' | StaffAttribute | null;

/** A CSV sheet of colleagues by their address, a column for each attribute. A bad line is named and the others are taken. */
export function readStaffSheet(text: string, { attributes, people }: Known): StaffSheet {
  const [headings, ...records] = parseCsv(text, guessDelimiter(text));
  const columns = (headings?.cells ?? []).map((heading) => columnOf(heading, attributes));
  const sheet: StaffSheet = {
    people: [],
    problems: [],
    ignored: headings?.cells.filter((heading, at) => heading !== '' && columns[at] === null) ?? [],
  };
  if (!columns.includes('email'))
    return { ...sheet, problems: [{ line: headings?.line ?? 1, key: 'noEmail', text: '' }] };
  const idOf = new Map(people.map(({ id, email }) => [email, id]));
  const seen = new Set<string>();
  for (const { line, cells, isBroken } of records) {
    const email = normaliseEmail(cells[columns.indexOf('email')] ?? '');
    const staffId = idOf.get(email);
    if (isBroken || !staffId || seen.has(email)) {
      const key = isBroken ? 'broken' : staffId ? 'twice' : 'unknownPerson';
      sheet.problems.push({ line, key, text: email });
      continue;
    }
    const described = describe(staffId, columns, cells);
    if ('key' in described) sheet.problems.push({ line, ...described });
    else {
      seen.add(email);
      sheet.people.push(described);
    }
  }
  return sheet;
}

function columnOf(heading: string, attributes: readonly StaffAttribute[]): Column {
  const attribute = attributes.find(({ name }) => name.toLowerCase() === heading.toLowerCase());
  if (attribute) return attribute;
  if (emailHeading.test(heading)) return 'email';
  if (joinedHeading.test(heading)) return 'joined';
  return nameHeading.test(heading) ? 'name' : null;
}

function describe(
  staffId: string,
  columns: readonly Column[],
  cells: readonly string[],
): StaffDescription | Pick<StaffSheetProblem, 'key' | 'text'> {
  const person: StaffDescription = { staffId, values: {} };
  for (const [at, column] of columns.entries()) {
    const text = cells[at] ?? '';
    if (column === 'joined') {
      const day = text === '' ? null : readDay(text);
      if (day === undefined) return { key: 'notADay', text };
      person.joinedOn = day;
    } else if (column !== null && typeof column === 'object') {
      if (text.length > longestAttributeValue) return { key: 'tooLong', text };
      person.values[column.id] = text;
    }
  }
  return person;
}

/** Year first, as sheets write it in China and ISO 8601 everywhere. Undefined: no such day. */
function readDay(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== written
    ? undefined
    : written;
}
