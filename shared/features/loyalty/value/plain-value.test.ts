import { expect, test } from 'vitest';
import { plainValue, unitsPerYear, ValueAssumptions } from './plain-value.ts';

const basis = { unitsPerYear: 6, priceMinor: 20_000, marginShare: 0.4 };
const assume = (given: Partial<ValueAssumptions>) =>
  ValueAssumptions.parse({ years: 5, discountRate: 0, ...given });

test('years × units × price − advertising − selling cost', () => {
  const { salesMinor, advertisingMinor, sellingMinor, valueMinor } = plainValue(
    basis,
    assume({ advertisingMinor: 8_000, sellingShare: 0.1, sellingPerOrderMinor: 500 }),
  );
  expect([salesMinor, advertisingMinor, sellingMinor, valueMinor]).toEqual([
    600_000, 40_000, 75_000, 485_000,
  ]);
});

test('by margin, an order is worth what is left of it', () => {
  expect(plainValue(basis, assume({ counts: 'margin' })).valueMinor).toBe(240_000);
  expect(plainValue({ ...basis, marginShare: null }, assume({ counts: 'margin' })).valueMinor).toBe(600_000);
});

test('what comes later is worth less', () => {
  const { valueMinor } = plainValue(basis, assume({ years: 2, discountRate: 0.1 }));
  expect(valueMinor).toBeCloseTo(120_000 / 1.1 + 120_000 / 1.21, 6);
});

test('a customer may cost more than they bring', () => {
  expect(plainValue(basis, assume({ advertisingMinor: 200_000 })).valueMinor).toBeLessThan(0);
});

test('a first year counts as whole', () => {
  expect(unitsPerYear(2, 20)).toBe(2);
  expect(unitsPerYear(8, 730.5)).toBe(4);
});
