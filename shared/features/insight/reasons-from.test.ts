import { expect, test } from 'vitest';
import { reasonsFrom } from './reasons-from.ts';

test.each([
  ['2026-08-01', '2025-09-01'],
  ['2024-02-01', '2023-03-01'],
  ['2025-02-01', '2024-03-01'],
])('reasons of the month from %s are those of the year from %s', (from, expected) => {
  expect(reasonsFrom({ from }, 'month')).toBe(expected);
});

test('a quarter has reasons of its own', () => {
  expect(reasonsFrom({ from: '2026-07-01' }, 'quarter')).toBe('2026-07-01');
});
