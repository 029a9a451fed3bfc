import { expect, test } from 'vitest';
import { safeNext } from './call-sign-in.ts';

test.each([
  ['/promises?tab=late', '/promises?tab=late'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (next, place) => {
  expect(safeNext(next)).toBe(place);
});
