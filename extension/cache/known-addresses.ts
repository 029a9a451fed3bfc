const hexDigits = 16;

export function hashFromHex(hex: string): bigint {
  return BigInt(`0x${hex.padStart(hexDigits, '0')}`);
}

/** Whether the sorted set holds the hash: a binary search. */
export function hasHash(sorted: BigUint64Array, hash: bigint): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash;
}

/** The set after a page of changes, sorted and without doubles. What a page both removes and adds stays. */
export function mergeHashes(
  sorted: BigUint64Array,
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): BigUint64Array {
  const fresh = BigUint64Array.from(added, hashFromHex).sort();
  const gone = BigUint64Array.from(removed, hashFromHex).sort();
  const merged = new BigUint64Array(sorted.length + fresh.length);
  let length = 0;
  const take = (hash: bigint) => {
    if (length === 0 || merged[length - 1] !== hash) merged[length++] = hash;
  };
  let next = 0;
  for (const hash of sorted) {
    while (next < fresh.length && fresh[next]! <= hash) take(fresh[next++]!);
    if (!hasHash(gone, hash)) take(hash);
  }
  while (next < fresh.length) take(fresh[next++]!);
  return merged.slice(0, length);
}
