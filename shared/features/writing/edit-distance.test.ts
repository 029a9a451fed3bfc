import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['acme', 'acme', 0],
  ['acme', 'amce', 1],
  ['acme', 'acm', 1],
  ['acme', 'acmee', 1],
  ['acme', 'axmy', 2],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other, 3)).toBe(distance);
});

test('the way there is as long as the way back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(editDistance(one, other, 5)).toBe(editDistance(other, one, 5));
    }),
  );
});
