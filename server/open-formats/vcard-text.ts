import type { IdentityKind } from '../../shared/features/customers/model.ts';

export type VcardCustomer = {
  id: string;
  kind: 'person' | 'company';
  name: string;
  other_name: string;
  title: string;
  birthday: string | null;
  notes: string;
  company_name: string | null;
  identities: readonly { kind: IdentityKind; value: string }[];
};

/** Whatever some reader takes for the end of a line: a name must not begin a property of its own. */
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(lineBreak, '\\n');

/** Lines hold at most 75 octets (RFC 6350 §3.2); a cut never falls inside a character. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 74) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

const properties = { email: 'EMAIL', phone: 'TEL', handle: 'IMPP' } as const;

/** One card of vCard 4.0, ending with a line break. */
export function writeVcard(customer: VcardCustomer): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${customer.id}`,
    `KIND:${customer.kind === 'company' ? 'org' : 'individual'}`,
    `FN:${escaped(customer.name)}`,
  ];
  if (customer.other_name) lines.push(`NICKNAME:${escaped(customer.other_name)}`);
  if (customer.title) lines.push(`TITLE:${escaped(customer.title)}`);
  if (customer.company_name) lines.push(`ORG:${escaped(customer.company_name)}`);
  if (customer.birthday)
    lines.push(`BDAY:${customer.birthday.length === 5 ? '--' : ''}${customer.birthday.replaceAll('-', '')}`);
  for (const { kind, value } of customer.identities)
    if (kind !== 'domain') lines.push(`${properties[kind]}:${escaped(value)}`);
  if (customer.notes) lines.push(`NOTE:${escaped(customer.notes)}`);
  return `${[...lines, 'END:VCARD'].map(fold).join('\r\n')}\r\n`;
}
