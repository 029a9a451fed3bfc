import { v5 as uuidv5 } from 'uuid';
import type { IdentityKind } from '../../../shared/features/customers/model.ts';
import { normaliseIdentity } from '../../../shared/features/customers/normalise-identity.ts';
import type { Day } from '../../../shared/time/instant.ts';
import { type ImportedCustomer, problem, type RowProblem } from './imported-customer.ts';

export type RecordIdentity = { kind: IdentityKind; value: string; display: string };
export type NormalisedCustomer = ImportedCustomer & {
  identities: RecordIdentity[];
  /** The id the record gets when nobody has its addresses: the same for the same record, whenever it is imported. */
  newId: string;
};

/** Mail programs export `"Fang" <fang@huarui.example>`. */
const bareAddress = (text: string) => /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text)?.[1] ?? text;

/** A phone the numbering plan does not know is kept by its digits: people write extensions and internal numbers. */
function phoneOf(display: string, country: string): string | null {
  const digits = display.replace(/\D/g, '');
  return normaliseIdentity('phone', display, country) ?? (digits.length >= 5 ? digits : null);
}

export function normaliseRecord(
  record: ImportedCustomer,
  { organisationId, country, today }: { organisationId: string; country: string; today: Day },
): NormalisedCustomer | RowProblem {
  const identities = new Map<string, RecordIdentity>();
  const add = (kind: IdentityKind, value: string, display: string) =>
    identities.set(`${kind}:${value}`, { kind, value, display: display.slice(0, 320) });
  for (const display of record.emails) {
    const value = normaliseIdentity('email', bareAddress(display), country);
    if (!value) return problem('badEmail', { value: display.slice(0, 100) });
    add('email', value, bareAddress(display));
  }
  for (const display of record.phones) {
    const value = phoneOf(display, country);
    if (!value) return problem('badPhone', { value: display.slice(0, 100) });
    add('phone', value, display);
  }
  for (const display of record.handles) {
    const value = normaliseIdentity('handle', display, country);
    if (value) add('handle', value, display);
  }
  const later = record.consents.find(({ saidOn }) => saidOn > today);
  if (later) return problem('futureConsent', { value: later.saidOn });
  const list = [...identities.values()];
  // A phone alone may be an office's: the name tells its people apart.
  const named = `${record.kind}:${record.name}:${record.company}`.toLowerCase();
  const [first] = list;
  const key = first ? `${first.kind}:${first.value}${first.kind === 'phone' ? `:${named}` : ''}` : named;
  return { ...record, identities: list, newId: uuidv5(`customer:${key}`, organisationId) };
}
