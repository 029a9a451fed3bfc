import { foldForSearch } from '../../shared/features/customers/search-terms.ts';
import { searchText } from '../../shared/features/customers/search-text.ts';
import type { Card } from '../../shared/features/sync/model.ts';
import type { StoredCard } from './database.ts';

/** One index serves every way a card is looked up; the part before the colon says which. */
export const cardKey = {
  identity: (kind: string, value: string) => `${kind}:${value}`,
  promise: (promiseId: string) => `promise:${promiseId}`,
  /** Cards on which this colleague has something to do: owned, or with an open promise of theirs. */
  concern: (staffId: string) => `concern:${staffId}`,
  rejected: (address: string) => `not:${address}`,
  word: (text: string) => `word:${text}`,
};

const mostWords = 12;

export function storedCard(shown: Card, pulled?: Card | null): StoredCard {
  const stored = { id: shown.customer.id, shown, keys: keysOf(shown) };
  return pulled === undefined ? stored : { ...stored, pulled };
}

function keysOf({ customer, identities, promises, notThem }: Card): string[] {
  const open = promises.filter(({ state }) => state === 'open');
  const concerned = [...open.map(({ ownerId }) => ownerId), ...(customer.ownerId ? [customer.ownerId] : [])];
  return [
    ...new Set([
      ...identities.map(({ kind, value }) => cardKey.identity(kind, value)),
      ...open.map(({ id }) => cardKey.promise(id)),
      ...concerned.map(cardKey.concern),
      ...notThem.map(cardKey.rejected),
      ...wordsOf(customer).map(cardKey.word),
    ]),
  ];
}

/** The beginnings a reader may type: each word, and in Chinese names each character's rest. */
function wordsOf({ name, otherName, companyName }: Card['customer']): string[] {
  const lines = searchText({ name, otherName, companyName, identities: [] }).split('\n');
  const words = lines.flatMap((line) =>
    /\p{Script=Han}/u.test(line) ? endings(line) : line.split(/[\s,.]+/),
  );
  return [...new Set([foldForSearch(name), ...words])].filter(Boolean).slice(0, mostWords);
}

function endings(text: string): string[] {
  const characters = [...text];
  return characters.slice(0, 4).map((_, start) => characters.slice(start).join(''));
}
