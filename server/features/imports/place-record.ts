import { haveSameName, type NamedCustomer } from '../../../shared/features/customers/likely-duplicate.ts';
import type { IdentityKind } from '../../../shared/features/customers/model.ts';
import { type Holders, identityKey } from './known-identities.ts';
import type { NormalisedCustomer } from './normalise-record.ts';

/** Whose a record is: one customer's, nobody's yet (`null`), or several could be meant because of `via`. */
export type RecordPlace = { customerId: string | null } | { via: string };

function holdersOf(
  { identities }: NormalisedCustomer,
  holders: Holders,
  kinds: readonly IdentityKind[],
): { ids: string[]; via: string } {
  const found = identities.filter(
    (identity) => kinds.includes(identity.kind) && holders.has(identityKey(identity)),
  );
  const ids = new Set(found.flatMap((identity) => [...holders.get(identityKey(identity))!]));
  return { ids: [...ids], via: found[0]?.display ?? '' };
}

/** A name made of an address says nothing of who it is. */
const isNameless = ({ name, emails, phones }: NormalisedCustomer) =>
  emails.includes(name) || phones.includes(name);

/**
 * An address or account is one customer's; where it is several's, their names decide. A phone may be an office's, so it
 * needs the name as well: colleagues behind one switchboard stay two, and wait among the possible duplicates.
 */
export function placeRecord(
  record: NormalisedCustomer,
  holders: Holders,
  nameOf: (customerId: string) => NamedCustomer | undefined,
): RecordPlace {
  const isNamesake = (id: string) => {
    const known = nameOf(id);
    return known !== undefined && haveSameName(record, known);
  };
  const byAddress = holdersOf(record, holders, ['email', 'handle']);
  if (byAddress.ids.length === 1) return { customerId: byAddress.ids[0]! };
  const byPhone = holdersOf(record, holders, ['phone']);
  const { ids, via } = byAddress.ids.length > 0 ? byAddress : byPhone;
  const meant = byAddress.ids.length === 0 && isNameless(record) ? ids : ids.filter(isNamesake);
  if (meant.length === 1) return { customerId: meant[0]! };
  return meant.length > 1 || byAddress.ids.length > 1 ? { via } : { customerId: null };
}
