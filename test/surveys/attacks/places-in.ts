/**
 * Where each of these keys first stands in what is kept, or -1: in one pass, since a log is long and keys are many. They are random, so that
 * their first four bytes all but tell them apart.
 */
export function placesIn(kept: Buffer, keys: readonly Buffer[]): (key: Buffer) => number {
  const beginning = Map.groupBy(keys, (key) => key.readUInt32BE());
  const isBeginning = new Uint8Array(2 ** 16);
  for (const first of beginning.keys()) isBeginning[first & 0xffff] = 1;
  const places = new Map<string, number>();
  for (let at = 3, word = kept.subarray(0, 3).readUIntBE(0, 3); at < kept.length; at++) {
    word = (word << 8) | kept[at]!;
    if (!isBeginning[word & 0xffff]) continue;
    for (const key of beginning.get(word >>> 0) ?? []) {
      const name = key.toString('hex');
      if (!places.has(name) && kept.subarray(at - 3, at - 3 + key.length).equals(key))
        places.set(name, at - 3);
    }
  }
  return (key) => places.get(key.toString('hex')) ?? -1;
}
