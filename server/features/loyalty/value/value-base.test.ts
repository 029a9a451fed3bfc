import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MoneyAhead } from './value-base.ts';
import { type Valuation, valueBuyersBy } from './value-of-buyer.ts';

const valuation: Valuation = {
  ...{ chosen: null, spend: null, meanSpendMinor: 10_000 },
  horizon: { years: 3, discountRate: 0.1 },
};
const value = valueBuyersBy(valuation);

/** Who orders every fifth week; an order earns its amount, each customer costs so much. */
function ahead(count: number, costs = 0): MoneyAhead {
  const all = new MoneyAhead();
  const buyer = value({ summary: { frequency: 20, recency: 100, T: 104 }, meanSpend: 10_000 });
  for (let index = 0; index < count; index++) all.add(buyer, buyer.nextYear, { share: 1, costs });
  return all;
}
const widthOf = ({ lowMinor, midMinor, highMinor }: ReturnType<MoneyAhead['range']>) =>
  (highMinor - lowMinor) / midMinor;

test('the luck of one customer evens out among many', () => {
  expect(widthOf(ahead(400).range(valuation, 0))).toBeLessThan(widthOf(ahead(1).range(valuation, 0)) / 5);
});

test('by how much the model was off does not', () => {
  const { lowMinor, midMinor, highMinor } = ahead(10_000).range(valuation, 0.25);
  expect(lowMinor / midMinor).toBeCloseTo(1 - 1.2816 * 0.25, 1);
  expect(highMinor / midMinor).toBeCloseTo(1 + 1.2816 * 0.25, 1);
});

test('however far off it was, customers never bring less than nothing, nor lose more than they cost', () => {
  const counts = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 20, noNaN: true }), fc.nat(5_000), (count, off, costs) => {
      expect(ahead(count).range(valuation, off).lowMinor).toBeGreaterThanOrEqual(0);
      const { lowMinor, midMinor } = ahead(count, costs).range(valuation, off);
      expect(lowMinor).toBeGreaterThanOrEqual(-count * costs * 1.06);
      expect(midMinor).toBeGreaterThanOrEqual(lowMinor);
    }),
  );
});
