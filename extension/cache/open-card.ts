import { matchCustomer, matchKeys } from '../../shared/features/customers/match-customer.ts';
import type { MatchOutcome } from '../../shared/features/customers/model.ts';
import type { Card } from '../../shared/features/sync/model.ts';
import type { CacheDatabase } from './database.ts';
import { shownDirectory } from './directory.ts';
import { putPulledCards } from './pull.ts';
import type { KnownAddresses } from './pull-index.ts';
import { cardKey } from './stored-card.ts';
import type { SyncApi } from './sync-api.ts';

export type OpenedAddress = {
  outcome: MatchOutcome;
  /** Cards of the candidates, by customer id. */
  cards: ReadonlyMap<string, Card>;
  /** The organisation knows this address better than this device does: worth asking the server. */
  isKnownElsewhere: boolean;
};

/** Who an address is, from this device alone: nothing leaves it. */
export async function openAddress(
  db: CacheDatabase,
  known: KnownAddresses,
  text: string,
): Promise<OpenedAddress> {
  const keys = matchKeys(text);
  if (!keys) return { outcome: { state: 'unknown' }, cards: new Map(), isKnownElsewhere: false };
  const identityKeys = [
    cardKey.identity('email', keys.address),
    ...keys.domains.map((domain) => cardKey.identity('domain', domain)),
  ];
  const [stored, directory] = await Promise.all([
    db.cards.where('keys').anyOf(identityKeys).distinct().toArray(),
    shownDirectory(db),
  ]);
  const cards = new Map(stored.map(({ id, shown }) => [id, shown]));
  const outcome = matchCustomer(keys.address, {
    identities: stored.flatMap(({ id, shown }) =>
      shown.identities.map(({ kind, value, isAlias }) => ({ customerId: id, kind, value, isAlias })),
    ),
    rejectedCustomerIds: stored
      .filter(({ shown }) => shown.notThem.includes(keys.address))
      .map(({ id }) => id),
    rules: directory?.domainRules ?? [],
  });
  return { outcome, cards, isKnownElsewhere: await isKnownBetter(known, keys, outcome) };
}

async function isKnownBetter(
  known: KnownAddresses,
  { address, domains }: { address: string; domains: string[] },
  outcome: MatchOutcome,
): Promise<boolean> {
  if (outcome.state === 'colleague' || outcome.state === 'never') return false;
  const best = 'candidates' in outcome ? outcome.candidates[0] : undefined;
  if (best && best.reason !== 'company-domain') return false;
  if (await known.has('email', address)) return true;
  if (best || outcome.state === 'no-reply') return false;
  for (const domain of domains) if (await known.has('domain', domain)) return true;
  return false;
}

/** Fetches and keeps what the organisation knows of an address. Answers whether anything came. */
export async function fetchAddress(
  db: CacheDatabase,
  api: Pick<SyncApi, 'cardsForAddress'>,
  address: string,
): Promise<boolean> {
  const session = await db.read('session');
  if (!session) return false;
  const cards = await api.cardsForAddress(address);
  return db.atomically(async () => {
    if ((await db.read('session'))?.token !== session.token) return false;
    const newer = [];
    for (const card of cards) {
      const stored = await db.cards.get(card.customer.id);
      const kept = stored?.pulled === undefined ? stored?.shown : stored.pulled;
      if (!kept || kept.version <= card.version) newer.push(card);
    }
    await putPulledCards(db, newer);
    return newer.length > 0;
  });
}
