import {
  type ImportedCustomer,
  joinName,
  problem,
  type RowProblem,
  readAnniversary,
  readBirthday,
} from './imported-customer.ts';
import type { VcardRecord } from './vcard-records.ts';

const trimmed = (values: readonly string[]) => values.map((value) => value.trim()).filter(Boolean);

const messengers = [
  'impp',
  'x-qq',
  'x-wechat',
  'x-skype',
  'x-skype-username',
  'x-google-talk',
  'x-msn',
  'x-jabber',
  'x-icq',
  'x-aim',
  'x-yahoo',
];

/** Called over the internet: an account, not a number. */
const isCallAddress = (value: string) => /^sips?:/i.test(value);

const anniversaries = ['anniversary', 'x-anniversary', 'x-evolution-anniversary'];

/** The record in one vCard 2.1, 3.0 (RFC 2426) or 4.0 (RFC 6350), or what is wrong with it. */
export function readVcard({ properties, why }: VcardRecord): ImportedCustomer | RowProblem {
  if (!properties) return problem('badCard', { why });
  const all = (name: string) => properties.filter((property) => property.name === name);
  const values = (name: string) => trimmed(all(name).flatMap((property) => property.values));
  const first = (name: string) => values(name)[0] ?? '';

  const [familyName = '', givenName = ''] = all('n')[0]?.values.map((value) => value.trim()) ?? [];
  // Units stand after the organisation's own name; they are no customer of ours.
  const company = first('org');
  const emails = values('email').map((value) => value.replace(/^mailto:/i, ''));
  const numbers = values('tel').map((value) => value.replace(/^tel:/i, ''));
  const phones = numbers.filter((value) => !isCallAddress(value));
  const handles = [...messengers.flatMap(values), ...numbers.filter(isCallAddress)].map((value) =>
    value.replace(/^[\w-]+:/, ''),
  );
  const isCompany = first('kind').toLowerCase() === 'org' || first('x-abshowas').toUpperCase() === 'COMPANY';
  const name =
    first('fn') ||
    joinName(familyName, givenName) ||
    company ||
    first('nickname') ||
    emails[0] ||
    phones[0] ||
    handles[0] ||
    '';
  if (name === '') return problem('noName');
  return {
    kind: isCompany ? 'company' : 'person',
    name: name.slice(0, 200),
    otherName: first('nickname').slice(0, 200),
    title: first('title').slice(0, 200),
    company: isCompany || company === name ? '' : company.slice(0, 200),
    emails,
    phones,
    handles,
    birthday: readBirthday(first('bday')),
    tier: null,
    owner: '',
    notes: values('note').join('\n').slice(0, 5000),
    days: anniversaries.flatMap(values).flatMap((text) => readAnniversary(text) ?? []),
    consents: [],
    referredBy: '',
  };
}
