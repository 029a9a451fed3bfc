export type Discounting = {
  /** How many periods ahead are counted. */
  periods: number;
  weeksPerPeriod: number;
  /** By which a purchase at the end of a period is worth less, per period: 0.01 is one per cent. */
  rate: number;
};

/** Twelve months of 4.345 weeks each at one per cent a month, as the reference values reckon. */
export const yearByMonths: Discounting = { periods: 12, weeksPerPeriod: 4.345, rate: 0.01 };

/**
 * Purchases to come, each worth less the later it is: Σ (E(i) − E(i − 1))/(1 + d)^i over periods, from the purchases E
 * that a model expects within so many weeks. Times the expected spend it is the customer's value in the horizon.
 */
export function discountedPurchases(
  expectedWithin: (weeks: number) => number,
  discounting: Discounting,
): number {
  const { periods, weeksPerPeriod, rate } = discounting;
  let [value, before] = [0, 0];
  for (let period = 1; period <= periods; period++) {
    const expected = expectedWithin(period * weeksPerPeriod);
    value += (expected - before) / (1 + rate) ** period;
    before = expected;
  }
  return value;
}
