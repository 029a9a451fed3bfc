import type { ColumnMapping, CustomerField } from '../../../shared/features/imports/model.ts';
import { isCalledLunar } from '../../../shared/time/read-lunar-day.ts';
import {
  type ImportedCustomer,
  type ImportedDay,
  joinName,
  problem,
  type RowProblem,
  readAnniversary,
  readBirthday,
  readLunarBirthday,
  readTier,
} from './imported-customer.ts';
import { readConsents } from './read-consents.ts';

/** Address books put several values into one cell: Google with ` ::: `, people with `;`, `,` or `、`. */
const severalValues = /\s*(?::::|[;；,，、|\n])\s*/;

function cellsByField(cells: readonly string[], mapping: ColumnMapping): Map<string, string[]> {
  const byField = new Map<string, string[]>();
  for (const [index, field] of Object.entries(mapping)) {
    const cell = cells[Number(index)]?.trim() ?? '';
    if (cell !== '') byField.set(field, [...(byField.get(field) ?? []), cell]);
  }
  return byField;
}

/** Outlook's "none". */
const noDay = /^0\/0\/0+$/;

/** Thunderbird keeps year, month and day apart. */
function partsOfBirthday(one: (field: CustomerField) => string): string {
  const [year, month, day] = [one('birthYear'), one('birthMonth'), one('birthDay')];
  return month && day ? `${year || '-'}-${month}-${day}` : '';
}

/** The record in one CSV line, or what is wrong with it. */
export function readCustomerRow(
  cells: readonly string[],
  mapping: ColumnMapping,
): ImportedCustomer | RowProblem {
  const byField = cellsByField(cells, mapping);
  const one = (field: CustomerField) => byField.get(field)?.[0] ?? '';
  const many = (field: CustomerField) =>
    (byField.get(field) ?? []).flatMap((cell) => cell.split(severalValues)).filter(Boolean);

  const company = one('company');
  const emails = many('email');
  const phones = many('phone');
  const person = one('name') || joinName(one('familyName'), one('givenName'));
  const name = person || company || emails[0] || phones[0] || '';
  if (name === '') return problem('noName');
  const born = one('birthday').replace(noDay, '') || partsOfBirthday(one);
  const isLunar = isCalledLunar(born);
  const birthday = isLunar ? '' : born;
  if (birthday && !readBirthday(birthday)) return problem('badDate', { value: birthday });
  const days = readDays(one('lunarBirthday') || (isLunar ? born : ''), one('anniversary').replace(noDay, ''));
  const consents = readConsents(byField);
  if ('messageKey' in days) return days;
  if ('messageKey' in consents) return consents;
  return {
    kind: person === '' && company !== '' ? 'company' : 'person',
    name: name.slice(0, 200),
    otherName: one('otherName').slice(0, 200),
    title: one('title').slice(0, 200),
    company: (person === '' ? '' : company).slice(0, 200),
    emails,
    phones,
    handles: many('handle'),
    birthday: birthday ? readBirthday(birthday) : null,
    tier: readTier(one('tier')),
    owner: one('owner'),
    notes: (byField.get('notes') ?? []).join('\n').slice(0, 5000),
    days,
    consents,
    referredBy: one('referredBy').slice(0, 320),
  };
}

function readDays(lunarBirthday: string, anniversary: string): ImportedDay[] | RowProblem {
  const read = [
    { text: lunarBirthday, day: readLunarBirthday(lunarBirthday) },
    { text: anniversary, day: readAnniversary(anniversary) },
  ].filter(({ text }) => text !== '');
  const unread = read.find(({ day }) => day === null);
  if (unread) return problem('badDate', { value: unread.text });
  return read.flatMap(({ day }) => day ?? []);
}
