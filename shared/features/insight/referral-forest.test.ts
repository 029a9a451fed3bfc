import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Referral, type ReferralTree, referralForest } from './referral-forest.ts';

const brought = (customerId: string, referrerId: string): Referral => ({
  ...{ customerId, referrerId, saidOn: '2026-01-01', thankedOn: null },
});

test('a chain is worth what everybody below it bought, also those brought by the brought', () => {
  const sales = new Map([
    ['root', 1000],
    ['a', 10],
    ['b', 200],
    ['grandchild', 5],
  ]);
  const rows = [brought('a', 'root'), brought('b', 'root'), brought('grandchild', 'a')];
  const [tree] = referralForest(rows, sales);
  expect(tree).toMatchObject({ customerId: 'root', descendantCount: 3, worthMinor: 215 });
  expect(tree?.brought.map(({ customerId, worthMinor }) => [customerId, worthMinor])).toEqual([
    ['b', 0],
    ['a', 5],
  ]);
});

const everybody = (tree: ReferralTree): string[] => [tree.customerId, ...tree.brought.flatMap(everybody)];

test('whoever is said to have brought whom, trees end and show nobody twice', () => {
  const people = fc.constantFrom(...'abcdefgh');
  const anyRows = fc.uniqueArray(fc.record({ customer: people, referrer: people }), {
    selector: ({ customer }) => customer,
  });
  fc.assert(
    fc.property(anyRows, (rows) => {
      const forest = referralForest(
        rows.map(({ customer, referrer }) => brought(customer, referrer)),
        new Map(),
      );
      const shown = forest.flatMap(everybody);
      expect(new Set(shown).size).toBe(shown.length);
    }),
  );
});
