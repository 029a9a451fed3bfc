import { expect, test } from 'vitest';
import { dayIn, daysBetween } from './clock.tsx';

test('the day is the one in the organisation’s zone, not in UTC', () => {
  const evening = new Date('2026-03-01T20:00:00Z');
  expect(dayIn('Asia/Shanghai', evening)).toBe('2026-03-02');
  expect(dayIn('America/New_York', evening)).toBe('2026-03-01');
});

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2026-03-01', '2026-02-28', -1],
  ['2026-03-28', '2026-03-30', 2],
  ['2026-03-01', '2026-03-01', 0],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
