import { matchCustomer, matchKeys } from '../../shared/features/customers/match-customer.ts';
import { normalisePhone } from '../../shared/features/customers/normalise-phone.ts';
import type { Card, Directory } from '../../shared/features/sync/model.ts';
import type { CacheDatabase } from '../cache/database.ts';
import type { KnownAddresses } from '../cache/pull-index.ts';
import { cardKey } from '../cache/stored-card.ts';

/** Whom a text stands for: their cards, none where they are known but not kept on this device. */
export type KnownText = { text: string; cards: Card[] };

type Identified = { text: string; kind: 'email' | 'phone'; value: string };

/**
 * Those of a page's texts that are the address or phone of somebody known. A company's domain alone names nobody. All
 * from this device: a stranger's address goes nowhere.
 */
export async function cardsByText(
  { db, known }: { db: CacheDatabase; known: KnownAddresses },
  texts: readonly string[],
  directory: Directory | null,
): Promise<KnownText[]> {
  const country = directory?.settings.holidayCountry ?? 'CN';
  const identified = texts.flatMap((text) => identify(text, country));
  const keys = identified.map(({ kind, value }) => cardKey.identity(kind, value));
  const stored = await db.cards.where('keys').anyOf(keys).distinct().toArray();
  const found: KnownText[] = [];
  for (const each of identified) {
    const theirs = stored.flatMap(({ shown }) => (isOf(shown, each) ? [shown] : []));
    const cards = each.kind === 'email' ? matching(each.value, theirs, directory) : theirs;
    if (!cards) continue;
    const isKnown = cards.length > 0 || (theirs.length === 0 && (await known.has(each.kind, each.value)));
    if (isKnown) found.push({ text: each.text, cards });
  }
  return found;
}

function identify(text: string, country: string): Identified[] {
  const isAddress = text.includes('@');
  const value = isAddress ? matchKeys(text)?.address : normalisePhone(text, country);
  return value ? [{ text, kind: isAddress ? 'email' : 'phone', value }] : [];
}

function isOf({ identities }: Card, { kind, value }: Identified): boolean {
  return identities.some((identity) => identity.kind === kind && identity.value === value);
}

/** As the panel decides it, "not them" and domain rules included; null where no customer is looked for. */
function matching(address: string, cards: Card[], directory: Directory | null): Card[] | null {
  const outcome = matchCustomer(address, {
    identities: cards.flatMap(({ customer, identities }) =>
      identities.map(({ kind, value, isAlias }) => ({ customerId: customer.id, kind, value, isAlias })),
    ),
    rejectedCustomerIds: cards
      .filter(({ notThem }) => notThem.includes(address))
      .map(({ customer }) => customer.id),
    rules: directory?.domainRules ?? [],
  });
  if (outcome.state === 'colleague' || outcome.state === 'never') return null;
  const ranked = 'candidates' in outcome ? outcome.candidates : [];
  return ranked.flatMap(({ customerId, reason }) =>
    reason === 'company-domain' ? [] : cards.filter(({ customer }) => customer.id === customerId),
  );
}
