import { sha256 } from './hash.ts';

type Hash = (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;

/**
 * Root of the tree of RFC 9162, section 2.1.1, over commitments in ascending order, each 64 hex digits: leaves are hashed after a zero byte,
 * pairs after a one. Of no leaves it is the hash of nothing. `hash` is SHA-256 in hex, by whatever does it fastest.
 */
export async function merkleRoot(ascending: readonly string[], hash: Hash = sha256): Promise<string> {
  if (ascending.length === 0) return hash(new Uint8Array());
  let level = await Promise.all(ascending.map(async (leaf) => hash(joined(0, leaf))));
  while (level.length > 1) {
    const above: string[] = [];
    for (let at = 0; at + 1 < level.length; at += 2)
      above.push(await hash(joined(1, level[at]! + level[at + 1]!)));
    // Level by level an odd last one rises as it is, which is the RFC’s split at the largest power of two.
    if (level.length % 2 === 1) above.push(level.at(-1)!);
    level = above;
  }
  return level[0]!;
}

function joined(prefix: 0 | 1, hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(1 + hex.length / 2);
  bytes[0] = prefix;
  for (let at = 0; at < hex.length; at += 2) bytes[1 + at / 2] = Number.parseInt(hex.slice(at, at + 2), 16);
  return bytes;
}
