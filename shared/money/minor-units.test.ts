import { expect, test } from 'vitest';
import { minorPerUnit } from './minor-units.ts';

test.each([
  ['CNY', 100],
  ['JPY', 1],
  ['KWD', 1000],
])('one %s is %i minor units, the first time and the second', (currency, units) => {
  expect(minorPerUnit(currency)).toBe(units);
  expect(minorPerUnit(currency)).toBe(units);
});
