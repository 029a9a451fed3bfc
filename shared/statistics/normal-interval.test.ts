import { expect, test } from 'vitest';
import { likelyAround } from './normal-interval.ts';

test('where it likely lies never leaves the scale', () => {
  const scale = { least: -100, most: 100 };
  expect(likelyAround(10, 5, scale)).toEqual({ low: 10 - 9.8, high: 10 + 9.8 });
  expect(likelyAround(95, 5, scale).high).toBe(100);
  expect(likelyAround(-95, 5, scale).low).toBe(-100);
});
