import { expect, test } from 'vitest';
import { holdoutVerdict } from './holdout-verdict.ts';

const off = (meanAbsolute: number, rootMeanSquare = meanAbsolute) => ({
  ...{ meanAbsolute, rootMeanSquare, total: 100 },
});

test.each([
  ['model', off(0.9), off(1)],
  ['even', off(0.96), off(1)],
  ['even', off(1), off(1)],
  ['even', off(1.04), off(1)],
  ['naive', off(1.1), off(1)],
  // Better by one measure, worse by the other.
  ['even', off(0.8, 1.25), off(1)],
  // The retail sample of customer-value.design.md: the naive rule was as good.
  ['even', off(1.132, 1.813), off(1.116, 1.806)],
] as const)('the verdict is %s', (verdict, model, naive) => {
  expect(holdoutVerdict(model, naive)).toBe(verdict);
});
