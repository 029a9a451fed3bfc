import { expect, test } from 'vitest';
import { roundAxis } from './round-axis.ts';

test.each([
  [182, [0, 50, 100, 150, 200]],
  [347_600, [0, 100_000, 200_000, 300_000, 400_000]],
  [9, [0, 5, 10]],
  [3, [0, 1, 2, 3]],
  [0, [0, 1]],
])('up to %d the axis has the ticks %j', (highest, ticks) => {
  expect(roundAxis(highest)).toEqual({ domain: [0, ticks.at(-1)], ticks });
});
