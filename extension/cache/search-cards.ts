import { foldForSearch, searchTerms } from '../../shared/features/customers/search-terms.ts';
import { searchText } from '../../shared/features/customers/search-text.ts';
import type { Card } from '../../shared/features/sync/model.ts';
import type { CacheDatabase } from './database.ts';
import { cardKey } from './stored-card.ts';

const mostLookedAt = 200;

/** Customers on this device in which every term occurs, those whose name begins with the text first. */
export async function searchCards(db: CacheDatabase, text: string, limit: number): Promise<Card[]> {
  const terms = searchTerms(text);
  const [first] = terms;
  if (!first) return [];
  const beginnings = [
    cardKey.word(first),
    cardKey.identity('email', first),
    cardKey.identity('domain', first),
  ];
  if (/^\d+$/.test(first)) beginnings.push(cardKey.identity('phone', `+${first}`));
  const stored = await db.cards
    .where('keys')
    .startsWithAnyOf(beginnings)
    .distinct()
    .limit(mostLookedAt)
    .toArray();
  const folded = foldForSearch(text);
  return stored
    .map(({ shown }) => ({ shown, text: textOf(shown) }))
    .filter((found) => terms.every((term) => found.text.includes(term)))
    .sort(
      (a, b) =>
        Number(b.text.startsWith(folded)) - Number(a.text.startsWith(folded)) || (a.text < b.text ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ shown }) => shown);
}

function textOf({ customer, identities }: Card): string {
  return searchText({ ...customer, identities: identities.map(({ value }) => value) });
}
