import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rfmScores } from './rfm.ts';

const spending = (...money: number[]) => money.map((each) => ({ recency: 0, frequency: 1, money: each }));
const moneyScores = (...money: number[]) => rfmScores(spending(...money)).map((score) => score.money);

test('ten customers are two in every fifth', () => {
  expect(moneyScores(10, 20, 30, 40, 50, 60, 70, 80, 90, 100)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test('equal facts get equal scores, in the middle of where they stand', () => {
  expect(moneyScores(5, 5, 5, 5, 5, 5, 5, 5, 6, 7)).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 5, 5]);
  expect(moneyScores(8, 8)).toEqual([3, 3]);
  expect(moneyScores(8)).toEqual([3]);
  expect(rfmScores([])).toEqual([]);
});

test('who bought lately scores higher than who did not', () => {
  const scores = rfmScores([3, 200, 40, 90, 400].map((recency) => ({ recency, frequency: 1, money: 1 })));
  expect(scores.map(({ recency }) => recency)).toEqual([5, 2, 4, 3, 1]);
});

test('more never scores less, and scores run from 1 to 5', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 30 }), { maxLength: 60 }), (money) => {
      const scores = moneyScores(...money);
      for (const [i, one] of money.entries()) {
        expect([1, 2, 3, 4, 5]).toContain(scores[i]);
        for (const [j, other] of money.entries())
          if (one > other) expect(scores[i]).toBeGreaterThanOrEqual(scores[j]!);
      }
    }),
  );
});
