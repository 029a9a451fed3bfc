import { expect, test } from 'vitest';
import { retryDelay } from './retry-delay.ts';

test('each wait is longer than the one before, until a delivery is given up after ten attempts', () => {
  const waits = Array.from({ length: 10 }, (_, index) => retryDelay(index + 1));
  expect(waits.at(-1)).toBeNull();
  const known = waits.slice(0, -1).map(Number);
  expect(known).toEqual(known.toSorted((one, other) => one - other));
  expect(new Set(known).size).toBe(9);
});
