import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Canonical, canonicalJson } from './canonical-json.ts';

const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
}));

test('it reads back as what it was', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(JSON.parse(canonicalJson(given))).toEqual(given);
    }),
  );
});

test('the order in which a record was filled leaves no trace', () => {
  expect(canonicalJson({ b: 1, a: [true, null], 中: { z: 'x', y: '"' } })).toBe(
    '{"a":[true,null],"b":1,"中":{"y":"\\"","z":"x"}}',
  );
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});

test('a fraction is refused: it has more than one way to be written', () => {
  expect(() => canonicalJson({ a: 0.1 })).toThrow(RangeError);
});
