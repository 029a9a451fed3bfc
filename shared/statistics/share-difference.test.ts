import { expect, test } from 'vitest';
import { shareDifference } from './share-difference.ts';

// Newcombe 1998, Statistics in Medicine 17, table II, method 10: 56/70 against 48/80 is 0.0524 to 0.3339.
test('the published example', () => {
  const found = shareDifference({ successes: 48, answers: 80 }, { successes: 56, answers: 70 })!;
  expect(found.difference).toBeCloseTo(0.2, 12);
  expect(found.interval.low).toBeCloseTo(0.0524, 4);
  expect(found.interval.high).toBeCloseTo(0.3339, 4);
  expect(found.pValue).toBeCloseTo(0.0082, 3);
});

test('nobody on one side: no difference; everybody alike on both: no doubt, and no surprise', () => {
  expect(shareDifference({ successes: 0, answers: 0 }, { successes: 1, answers: 2 })).toBeNull();
  expect(shareDifference({ successes: 9, answers: 9 }, { successes: 4, answers: 4 })).toMatchObject({
    difference: 0,
    pValue: 1,
  });
});
