import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasHash, hashFromHex, mergeHashes } from './known-addresses.ts';

const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => value.toString(16).padStart(16, '0'));
const pages = fc.array(fc.record({ added: fc.array(hash), removed: fc.array(hash) }), { maxLength: 8 });

test('pages of additions and removals make the set they describe', () => {
  fc.assert(
    fc.property(pages, (changes) => {
      let sorted: BigUint64Array = new BigUint64Array();
      const expected = new Set<string>();
      for (const { added, removed } of changes) {
        const again = [...expected].slice(0, 2);
        sorted = mergeHashes(sorted, { added: [...added, ...again], removed });
        for (const one of removed) expected.delete(one);
        for (const one of [...added, ...again]) expected.add(one);
      }
      expect([...sorted]).toEqual([...expected].map(hashFromHex).sort((a, b) => (a < b ? -1 : 1)));
    }),
  );
});

test('each of 100,000 known addresses is found and no other', () => {
  const many = Array.from({ length: 100_000 }, (_, n) => (BigInt(n) * 0x9e3779b97f4a7c15n) % 2n ** 64n);
  const sorted = mergeHashes(new BigUint64Array(), {
    added: many.map((one) => one.toString(16)),
    removed: [],
  });
  const members = new Set(many);
  expect(many.every((one) => hasHash(sorted, one))).toBe(true);
  fc.assert(
    fc.property(
      fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.constantFrom(...many.slice(0, 500))),
      (one) => {
        expect(hasHash(sorted, one)).toBe(members.has(one));
      },
    ),
  );
});
