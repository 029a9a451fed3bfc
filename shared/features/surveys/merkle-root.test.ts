import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { merkleRoot } from './merkle-root.ts';

const leaf = (number: number) => createHash('sha256').update(String(number)).digest('hex');
const hash = (prefix: number, ...parts: string[]) =>
  createHash('sha256')
    .update(Buffer.from([prefix]))
    .update(Buffer.from(parts.join(''), 'hex'))
    .digest('hex');

/** RFC 9162, 2.1.1, as it is written: split at the largest power of two below the number of leaves. */
function byTheLetter(leaves: string[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  if (leaves.length === 1) return hash(0, leaves[0]!);
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return hash(1, byTheLetter(leaves.slice(0, k)), byTheLetter(leaves.slice(k)));
}

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 31, 33, 100])(
  '%d leaves have the root of the RFC',
  async (count) => {
    const leaves = Array.from({ length: count }, (_, number) => leaf(number)).sort();
    expect(await merkleRoot(leaves)).toBe(byTheLetter(leaves));
  },
);

test('another leaf, another root', async () => {
  const leaves = [1, 2, 3].map(leaf);
  expect(await merkleRoot(leaves)).not.toBe(await merkleRoot([leaf(1), leaf(2), leaf(4)]));
});
