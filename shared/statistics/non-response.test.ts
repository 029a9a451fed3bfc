import { expect, test } from 'vitest';
import { worstCaseBounds } from './non-response.ts';

test('the silent may all have been against, or all for', () => {
  expect(worstCaseBounds(6, 10, 20)).toEqual({ low: 0.3, high: 0.8 });
  expect(worstCaseBounds(6, 10, 10)).toEqual({ low: 0.6, high: 0.6 });
  expect(worstCaseBounds(0, 0, 0)).toBeNull();
});
