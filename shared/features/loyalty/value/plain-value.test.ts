import { expect, test } from 'vitest';
import { plainRange, plainValue, unitsPerYear, ValueAssumptions } from './plain-value.ts';

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

test('the range goes from the fewest years to all of them', () => {
  const whole = assume({ years: 4, fewestYears: 2, discountRate: 0.1, advertisingMinor: 8_000 });
  const over = (years: number) => plainValue(basis, { ...whole, years }).valueMinor;
  const { lowMinor, highMinor } = plainRange(over(4), whole);
  expect([lowMinor, highMinor]).toEqual([expect.closeTo(over(2), 6), over(4)]);
});

test('of a customer who costs more than they bring, more years are the low end', () => {
  expect(plainRange(-300, assume({ years: 3, fewestYears: 1 }))).toEqual({ lowMinor: -300, highMinor: -100 });
});

test('fewest years beyond all of them leave nothing open', () => {
  expect(plainRange(300, assume({ years: 2, fewestYears: 5 }))).toEqual({ lowMinor: 300, highMinor: 300 });
});

test('a first year counts as whole', () => {
  expect(unitsPerYear(2, 20)).toBe(2);
  expect(unitsPerYear(8, 730.5)).toBe(4);
});
