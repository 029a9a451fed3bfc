import type { CacheDatabase } from '../cache/database.ts';
import { shownDirectory } from '../cache/directory.ts';
import type { KnownAddresses } from '../cache/pull-index.ts';
import type { AddressFetcher } from './address-fetcher.ts';
import { cardsByText } from './cards-by-text.ts';
import type { HoverView } from './views.ts';

export type HoverParts = {
  db: CacheDatabase;
  known: KnownAddresses;
  fetcher: Pick<AddressFetcher, 'ask'>;
};

/** The card of a mark. Who is known but not kept here is asked for now, when somebody looks. */
export async function hoverView(parts: HoverParts, text: string | null): Promise<HoverView> {
  const { db, fetcher } = parts;
  const [directory, serverUrl] = await Promise.all([shownDirectory(db), db.read('serverUrl')]);
  const base = { text: text ?? '', directory, serverUrl };
  const [found] = text && directory ? await cardsByText(parts, [text], directory) : [];
  if (!found) return { ...base, state: 'nobody' };
  const [card] = found.cards;
  if (card) return { ...base, state: 'card', card, otherNames: namesOf(found.cards.slice(1)) };
  const fetching = found.text.includes('@') ? fetcher.ask(found.text) : 'failed';
  return { ...base, state: fetching === 'fetching' ? 'fetching' : 'not-on-device' };
}

function namesOf(cards: { customer: { name: string } }[]): string[] {
  return cards.map(({ customer }) => customer.name);
}
