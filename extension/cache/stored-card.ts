import { isOpen } from '../../shared/features/complaints/next-steps.ts';
import { searchText } from '../../shared/features/customers/search-text.ts';
import type { Card } from '../../shared/features/sync/model.ts';
import type { StoredCard } from './database.ts';

/** One index serves every way a card is looked up; the part before the colon says which. */
export const cardKey = {
  identity: (kind: string, value: string) => `${kind}:${value}`,
  promise: (promiseId: string) => `promise:${promiseId}`,
  /** Cards on which this colleague has something to do: owned, with an open promise or complaint of theirs. */
  concern: (staffId: string) => `concern:${staffId}`,
  rejected: (address: string) => `not:${address}`,
  word: (text: string) => `word:${text}`,
};

/** Each is a row of the index: with 12 the first sync of 100,000 cards takes six times as long as with 4. */
const mostWords = 6;

export function storedCard(shown: Card, pulled?: Card | null): StoredCard {
  const stored = { id: shown.customer.id, shown, keys: keysOf(shown) };
  return pulled === undefined ? stored : { ...stored, pulled };
}

function keysOf({ customer, identities, promises, complaints, notThem }: Card): string[] {
  const open = promises.filter(({ state }) => state === 'open');
  const concerned = [
    ...[...open, ...complaints.filter(isOpen)].map(({ ownerId }) => ownerId),
    ...(customer.ownerId ? [customer.ownerId] : []),
  ];
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

/** The beginnings a reader may type: names by word, Chinese ones from each character on, and how they sound. */
function wordsOf({ name, otherName, companyName }: Card['customer']): string[] {
  const lines = (text: string) =>
    searchText({ name: text, otherName: '', companyName: '', identities: [] }).split('\n');
  const words = [...[name, otherName].flatMap(lines).flatMap(beginnings), ...lines(companyName)];
  return [...new Set(words)].filter(Boolean).slice(0, mostWords);
}

function beginnings(line: string): string[] {
  return line.split(/[\s,.]+/).flatMap((word) => (/\p{Script=Han}/u.test(word) ? endings(word) : [word]));
}

function endings(text: string): string[] {
  const characters = [...text];
  return characters.slice(0, 3).map((_, start) => characters.slice(start).join(''));
}
