import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attitude, attitudeItems } from '../../test/fixtures/surveys/attitude.ts';
import { explainedVariance } from './explained-variance.ts';
import { seededRandom } from './random-source.ts';
import { johnsonWeights, lmgWeights, mostPredictors } from './relative-importance.ts';
import { correlationMatrix } from './sample-moments.ts';

const predictors = attitudeItems.slice(1);
const correlations = correlationMatrix([...attitude.slice(1), attitude[0]!]);

// R 4.2.2: summary(lm(rating ~ .))$r.squared; relaimpo's lmg; Johnson's weights.
test('rating on the six others: R²', () => {
  expect(explainedVariance(correlations, [0, 1, 2, 3, 4, 5])).toBeCloseTo(0.7326019925, 10);
});

test.each([
  ['complaints', 0.37081619, 0.3627602],
  ['privileges', 0.05090379, 0.05600228],
  ['learning', 0.15576599, 0.16361091],
  ['raises', 0.12034508, 0.1217804],
  ['critical', 0.00658872, 0.00825547],
  ['advance', 0.02818221, 0.02019274],
])('%s explains as in R, by LMG and by Johnson', (predictor, lmg, johnson) => {
  const at = predictors.indexOf(predictor);
  expect(lmgWeights(correlations)![at]).toBeCloseTo(lmg, 7);
  expect(johnsonWeights(correlations)![at]).toBeCloseTo(johnson, 7);
});

test('both add up to R², and none is negative', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const random = seededRandom(seed);
      const columns = Array.from({ length: count + 1 }, () => Array.from({ length: 40 }, random));
      const among = correlationMatrix(columns);
      const r2 = explainedVariance(
        among,
        Array.from({ length: count }, (_, index) => index),
      )!;
      for (const weights of [lmgWeights(among)!, johnsonWeights(among)!]) {
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(r2, 8);
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(-1e-12);
      }
    }),
    { numRuns: 30 },
  );
});

test('predictors that determine each other have no weights', () => {
  const [a, b] = [attitude[1]!, attitude[0]!];
  const among = correlationMatrix([a, a.map((value) => 2 * value), b]);
  expect(lmgWeights(among)).toBeNull();
  expect(johnsonWeights(among)).toBeNull();
});

test('more predictors than can be averaged exactly are refused', () => {
  const size = mostPredictors + 2;
  const among = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, at) => +(row === at)),
  );
  expect(() => lmgWeights(among)).toThrow(RangeError);
});
