import { expect, test } from 'vitest';
import { cameTrue } from './came-true.ts';

test.each([
  [3, true],
  [5.5, true],
  [8, true],
  [2.9, false],
  [8.1, false],
  [-5, false],
])('of +3 to +8 percent, %d came true: %s', (actual, expected) => {
  expect(cameTrue({ lowPercent: 3, highPercent: 8 }, actual)).toBe(expected);
});
