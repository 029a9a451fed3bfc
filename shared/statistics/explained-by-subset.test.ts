import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainedBySubset } from './explained-by-subset.ts';
import { explainedVariance } from './explained-variance.ts';
import { seededRandom } from './random-source.ts';
import { correlationMatrix } from './sample-moments.ts';

test('every choice explains what a regression of its own says, to the last bit', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 7 }), (seed, count) => {
      const random = seededRandom(seed);
      const lean = Array.from({ length: 40 }, random);
      const columns = Array.from({ length: count + 1 }, () => lean.map((own) => own + random()));
      const among = correlationMatrix(columns);
      const explained = explainedBySubset(among)!;
      const each = Array.from({ length: 1 << count }, (_, subset) =>
        explainedVariance(
          among,
          Array.from({ length: count }, (__, at) => at).filter((at) => subset & (1 << at)),
        ),
      );
      expect([...explained]).toEqual(each);
    }),
    { numRuns: 30 },
  );
});

test('none is told where one choice determines itself', () => {
  const random = seededRandom(1);
  const [a, b, outcome] = [0, 1, 2].map(() => Array.from({ length: 20 }, random));
  const twice = a!.map((value) => 2 * value);
  expect(explainedBySubset(correlationMatrix([a!, b!, twice, outcome!]))).toBeNull();
});
