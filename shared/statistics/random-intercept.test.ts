import { expect, test } from 'vitest';
import { randomIntercept } from './random-intercept.ts';
import { seededRandom } from './random-source.ts';
import { mean } from './sample-moments.ts';

const [unitCount, each] = [15, 6];
const random = seededRandom(11);
const observations = Array.from({ length: unitCount }, (_, unit) => {
  const own = (random() - 0.5) * 12;
  return Array.from({ length: each }, (_, x) => ({
    unit: `unit ${unit}`,
    x,
    y: 3 + 0.8 * x + own + (random() - 0.5) * 4,
  }));
});
const found = randomIntercept(observations.flat())!;

// With the same x in every unit REML has the closed form of a two-way analysis of variance.
test('a balanced design gives what analysis of variance gives', () => {
  const xs = Array.from({ length: each }, (_, x) => x);
  const sxx = unitCount * xs.reduce((sum, x) => sum + (x - mean(xs)) ** 2, 0);
  const all = observations.flat();
  const slope = all.reduce((sum, { x, y }) => sum + (x - mean(xs)) * y, 0) / sxx;
  const unitMeans = observations.map((unit) => mean(unit.map(({ y }) => y)));
  const within =
    observations.reduce(
      (sum, unit, index) =>
        sum + unit.reduce((own, { x, y }) => own + (y - unitMeans[index]! - slope * (x - mean(xs))) ** 2, 0),
      0,
    ) /
    (unitCount * (each - 1) - 1);
  const between =
    (each * unitMeans.reduce((sum, value) => sum + (value - mean(unitMeans)) ** 2, 0)) / (unitCount - 1);
  expect(found.slope).toBeCloseTo(slope, 8);
  expect(found.withinVariance).toBeCloseTo(within, 5);
  expect(found.betweenVariance).toBeCloseTo((between - within) / each, 4);
  expect(found.slopeStandardError).toBeCloseTo(Math.sqrt(within / sxx), 6);
});

test('units that do not differ leave ordinary least squares', () => {
  const line = Array.from({ length: 12 }, (_, at) => ({
    unit: `unit ${at % 3}`,
    x: at,
    y: 2 * at + (at % 2),
  }));
  const plain = randomIntercept(line)!;
  expect(plain.betweenVariance).toBeCloseTo(0, 6);
  expect(plain.slope).toBeCloseTo(2, 1);
});

test('a cause that never varies has no slope', () => {
  expect(randomIntercept(observations.flat().map((each) => ({ ...each, x: 1 })))).toBeNull();
});
