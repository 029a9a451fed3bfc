import { expect, test } from 'vitest';
import { ValueAssumptions } from '../../../../shared/features/loyalty/value/plain-value.ts';
import { buyersOf, dailyBuyers, endDay, splitDay } from './buyer-columns.fixture.ts';
import { computeFit } from './compute-fit.ts';

test('where no model can be trusted buyers are valued by their pace, and nobody is said to buy still', () => {
  const alike = buyersOf(dailyBuyers(80));
  const spend = alike.firstDay.map(() => 1_500);
  const { result, values } = computeFit(
    {
      buyers: { ...alike, repeatSpend: spend, price: spend },
      ...{ today: endDay + 1, splitDay, currency: 'CNY', assumptions: ValueAssumptions.parse({}) },
    },
    () => {},
  );
  expect(result).toMatchObject({ problem: 'notConverged', alive: null, covariance: null });
  expect(values.alive.every(Number.isNaN)).toBe(true);
  const aYear = 365 * 1_500;
  expect(values.mid.every((mid) => Math.abs(mid / aYear - 1) < 0.1)).toBe(true);
});

test('whoever never ordered in our currency has no value made up, and is in no sum', () => {
  const buyers = buyersOf(dailyBuyers(2));
  const price = Float64Array.of(1_500, Number.NaN);
  const { result, values } = computeFit(
    {
      buyers: { ...buyers, repeatSpend: price, price },
      ...{ today: endDay + 1, splitDay, currency: 'CNY', assumptions: ValueAssumptions.parse({}) },
    },
    () => {},
  );
  expect([values.low[1], values.mid[1], values.high[1], values.plain[1]]).toEqual(Array(4).fill(Number.NaN));
  expect(result.base).toMatchObject({ customers: 1, withoutAmount: 1, plainMinor: values.plain[0] });
  expect(result.base.histogram.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(1, 0);
});
