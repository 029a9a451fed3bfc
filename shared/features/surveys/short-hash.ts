/** The first 64 bits of a manifest’s hash in groups, short enough to compare by eye: `3fa8 09c1 …`. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).match(/.{4}/g)?.join(' ') ?? '';
}
