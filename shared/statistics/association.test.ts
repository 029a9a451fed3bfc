import fc from 'fast-check';
import { expect, test } from 'vitest';
import { associations } from './association.ts';

const times = (count: number, ...products: string[]) => Array<string[]>(count).fill(products);

/** A hundred baskets: bread in 40, butter in 30, both in 24; a lamp in 50 with no preference. */
const hundred = [
  ...times(12, 'bread', 'butter'),
  ...times(12, 'bread', 'butter', 'lamp'),
  ...times(8, 'bread'),
  ...times(8, 'bread', 'lamp'),
  ...times(3, 'butter'),
  ...times(3, 'butter', 'lamp'),
  ...times(27, 'lamp'),
  ...times(27, 'tea'),
];

test('bread and butter go together, reckoned by hand', () => {
  const found = associations(hundred, { together: 5, lift: 1 });
  expect(found.map(({ given, also }) => [given, also])).toEqual([
    ['butter', 'bread'],
    ['bread', 'butter'],
  ]);
  expect(found[0]).toMatchObject({ together: 24, support: 0.24, confidence: 0.8, lift: 2 });
  expect(found[1]).toMatchObject({
    together: 24,
    support: 0.24,
    confidence: 0.6,
    lift: expect.closeTo(2, 12),
  });
  // Wilson’s interval of 24 in 30 is 0.6269 to 0.9050.
  expect(found[0]!.liftInterval.low).toBeCloseTo(0.6269 / 0.4, 3);
  expect(found[0]!.liftInterval.high).toBeCloseTo(0.905 / 0.4, 3);
});

test('too few baskets prove nothing, and twice in one basket is once', () => {
  expect(associations(hundred, { together: 25, lift: 0 })).toEqual([]);
  const twice = associations([['a', 'b', 'a', 'b'], ['a', 'b'], ['c']], { together: 2, lift: 0 });
  expect(twice).toHaveLength(2);
  expect(twice[0]).toMatchObject({ given: 'a', also: 'b', together: 2, confidence: 1, lift: 1.5 });
});

test('a lift counts by the lower end of its interval', () => {
  // Both are 2 at a guess; 1.57 and 1.49 is what the counts hold for sure.
  expect(associations(hundred, { together: 5, lift: 1.5 })).toMatchObject([{ given: 'butter', lift: 2 }]);
  expect(associations(hundred, { together: 5, lift: 1.6 })).toEqual([]);
});

test('nobody bought anything', () => {
  expect(associations([], { together: 1, lift: 0 })).toEqual([]);
  expect(associations([[], []], { together: 1, lift: 0 })).toEqual([]);
});

test('every pair is counted as by looking through all baskets', () => {
  const basket = fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(basket, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (baskets, fewest) => {
      const found = associations(baskets, { together: fewest, lift: -1 });
      const both = (given: string, also: string) =>
        baskets.filter((each) => each.includes(given) && each.includes(also)).length;
      const wanted = [...'abcdef'].flatMap((given) =>
        [...'abcdef']
          .filter((also) => also !== given && both(given, also) >= fewest)
          .map((also) => given + also),
      );
      expect(found.map(({ given, also }) => given + also).sort()).toEqual(wanted.sort());
      for (const { given, also, together, confidence, lift, liftInterval } of found) {
        expect(together).toBe(both(given, also));
        expect(confidence).toBeLessThanOrEqual(1);
        expect(liftInterval.low).toBeLessThanOrEqual(lift + 1e-12);
        expect(liftInterval.high).toBeGreaterThanOrEqual(lift - 1e-12);
      }
    }),
  );
});
