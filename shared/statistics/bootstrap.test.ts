import { expect, test } from 'vitest';
import { bootstrapIntervals } from './bootstrap.ts';
import { seededRandom } from './random-source.ts';
import { mean, variance } from './sample-moments.ts';

const random = seededRandom(7);
const values = Array.from({ length: 200 }, () => random() * 10);
const meanOf = (rows: readonly number[]) => [mean(rows.map((row) => values[row]!))];

test('of a mean it is as wide as the normal interval, nearly', () => {
  const [interval] = bootstrapIntervals(values.length, meanOf, { random: seededRandom(1), samples: 4000 })!;
  const half = 1.96 * Math.sqrt(variance(values) / values.length);
  expect(Math.abs(interval!.low - (mean(values) - half))).toBeLessThan(0.1 * half);
  expect(Math.abs(interval!.high - (mean(values) + half))).toBeLessThan(0.1 * half);
});

test('the same seed gives the same interval', () => {
  const once = () => bootstrapIntervals(values.length, meanOf, { random: seededRandom(3), samples: 50 });
  expect(once()).toEqual(once());
});

test('where most samples have no statistic, there is no interval', () => {
  let sample = 0;
  const seldom = () => (++sample % 3 === 0 ? [1] : null);
  expect(bootstrapIntervals(5, seldom, { random: seededRandom(1), samples: 90 })).toBeNull();
});
