import { foldForSearch } from './search-terms.ts';

const wordsOf = (name: string) =>
  foldForSearch(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted();

/** `A. Keller` and `Anna Keller`: every word alike, or one the other's first letter. */
function abbreviates(some: readonly string[], others: readonly string[]): boolean {
  if (some.length < 2 || some.length !== others.length) return false;
  const pairs = some.map((word, index) => [word, others[index]!] as const);
  const isShort = ([a, b]: readonly [string, string]) =>
    (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
  return pairs.every((pair) => pair[0] === pair[1] || isShort(pair)) && pairs.some(([a, b]) => a === b);
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwapped = left.length === 2 && left === [...right].toReversed().join('');
  return (left.length <= 1 && right.length <= 1) || isSwapped;
}

/** Shorter names are too often one letter apart by themselves: Kim and Tim. */
const slipsFrom = 7;

/** Two Latin spellings that may well be one name. */
export function areSimilarNames(one: string, other: string): boolean {
  const [some, others] = [wordsOf(one), wordsOf(other)];
  if (abbreviates(some, others)) return true;
  const [a, b] = [some.join(''), others.join('')];
  return a !== b && Math.min(a.length, b.length) >= slipsFrom && isOneSlipAway(a, b);
}
