import { expect, test } from 'vitest';
import { rangeOf } from '../../../../shared/features/loyalty/value/spend-range.ts';
import { seededRandom } from '../../../../shared/statistics/random-source.ts';
import { candidateModels } from './purchase-models.ts';
import { valueBuyersBy } from './value-of-buyer.ts';

const buying = { r: 0.6, alpha: 5.2, a: 0.5, b: 2.1 };
const spending = { p: 6, q: 4, gamma: 15_000 };
const [watchedWeeks, aheadWeeks] = [104, 365.25 / 7];
const random = seededRandom(4);

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia & Tsang (2000), A Simple Method for Generating Gamma Variables. */
function gamma(shape: number, rate: number): number {
  if (shape < 1) return gamma(shape + 1, rate) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return (d * v) / rate;
  }
}

function beta(a: number, b: number): number {
  const x = gamma(a, 1);
  return x / (x + gamma(b, 1));
}

/** Somebody who buys, leaves and spends just as MBG/NBD and Gamma-Gamma have it: what is known of them, and what a year then brings. */
function simulated() {
  const [rate, leaves] = [gamma(buying.r, buying.alpha), beta(buying.a, buying.b)];
  const spendRate = gamma(spending.q, spending.gamma);
  const seen: { week: number; amount: number }[] = [];
  let aheadMinor = 0;
  for (let week = 0; week < watchedWeeks + aheadWeeks; week += gamma(1, rate)) {
    const amount = gamma(spending.p, spendRate);
    if (week < watchedWeeks) seen.push({ week, amount });
    else aheadMinor += amount;
    if (random() < leaves) break;
  }
  const repeats = seen.slice(1);
  const meanSpend =
    repeats.length > 0 ? repeats.reduce((sum, { amount }) => sum + amount, 0) / repeats.length : null;
  const summary = { frequency: repeats.length, recency: seen.at(-1)!.week, T: watchedWeeks };
  return { history: { summary, meanSpend }, aheadMinor };
}

const value = valueBuyersBy({
  chosen: {
    model: candidateModels.find(({ name }) => name === 'mbg-nbd')!,
    values: Object.values(buying),
    covariance: Array.from({ length: 4 }, () => [0, 0, 0, 0]),
  },
  spend: spending,
  meanSpendMinor: (spending.p * spending.gamma) / (spending.q - 1),
  horizon: { years: 3, discountRate: 0.1 },
});
const customers = Array.from({ length: 5000 }, simulated).map(({ history, aheadMinor }) => {
  const { spread, alive } = value(history);
  return { ...rangeOf(spread), alive: alive!, aheadMinor, isReturning: history.summary.frequency > 0 };
});
type Customer = (typeof customers)[number];
const sumOf = (of: (one: Customer) => number) => customers.reduce((sum, one) => sum + of(one), 0);

test('a year brings eight times in ten what the range says, to who came back and probably still buys', () => {
  const likely = customers.filter(({ isReturning, alive }) => isReturning && alive > 0.5);
  const shareOf = (of: (one: Customer) => boolean) => likely.filter(of).length / likely.length;
  expect(likely.length).toBeGreaterThan(1000);
  const held = shareOf(({ low, high, aheadMinor }) => low <= aheadMinor && aheadMinor <= high);
  expect(held).toBeGreaterThan(0.78);
  expect(held).toBeLessThan(0.88);
  expect(shareOf(({ high, aheadMinor }) => aheadMinor > high)).toBeCloseTo(0.1, 1);
});

test('all together bring what was expected of them', () => {
  expect(sumOf(({ mid }) => mid) / sumOf(({ aheadMinor }) => aheadMinor)).toBeCloseTo(1, 1);
});
