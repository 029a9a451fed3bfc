import { expect, test } from 'vitest';
import { type HealthCount, rungHealth } from './health.ts';

const on = (day: string, expected: number, found: number): HealthCount => ({
  ...{ adapter: 'gmail', rung: 'structure', version: '1.0.0', day, expected, found },
});

test('a rung is degraded since the first of the last days on which it found too little', () => {
  const [health] = rungHealth([
    on('2026-11-18', 40, 3),
    on('2026-11-19', 40, 40),
    on('2026-11-20', 40, 10),
    on('2026-11-21', 40, 0),
  ]);
  expect(health).toMatchObject({ expected: 160, found: 53, degradedSince: '2026-11-20' });
});

test('a rung that finds again is well', () => {
  expect(rungHealth([on('2026-11-20', 40, 0), on('2026-11-21', 40, 39)])[0]?.degradedSince).toBeNull();
});

test('a handful of pages decides nothing, and is not called well', () => {
  expect(rungHealth([on('2026-11-21', 4, 0)])).toMatchObject([{ degradedSince: null, isTooFew: true }]);
  expect(rungHealth([on('2026-11-20', 9, 9), on('2026-11-21', 4, 0)])).toMatchObject([{ isTooFew: false }]);
});

test('each version of the extension is judged by itself', () => {
  const newer = { ...on('2026-11-21', 40, 40), version: '1.0.1' };
  const health = rungHealth([on('2026-11-21', 40, 0), newer]);
  expect(health.map(({ version, degradedSince }) => [version, degradedSince])).toEqual([
    ['1.0.0', '2026-11-21'],
    ['1.0.1', null],
  ]);
});
