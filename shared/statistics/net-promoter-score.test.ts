import { expect, test } from 'vitest';
import { netPromoterScore } from './net-promoter-score.ts';

const spread = (promoters: number, passives: number, detractors: number) => [
  ...Array.from({ length: promoters }, () => 9),
  ...Array.from({ length: passives }, () => 8),
  ...Array.from({ length: detractors }, () => 6),
];

// R 4.2, package NPS, divides by n where an unknown mean wants n − 1: the same number by √((n − 1)/n).
test.each([
  [[10, 9, 9, 8, 7, 6, 3, 10, 0, 9], 20, 27.56809750418],
  [spread(34, 45, 21), 13, 7.301369734509],
])('score and standard error as in R', (answers, score, byN) => {
  const found = netPromoterScore(answers);
  const n = answers.length;
  expect(found.score).toBeCloseTo(score, 12);
  expect(found.standardError! * Math.sqrt((n - 1) / n)).toBeCloseTo(byN, 9);
  expect(found.interval!.high - found.score).toBeCloseTo(1.959963984540054 * found.standardError!, 9);
});

test('of 130 people 100 answered: the error is that of the silent 30', () => {
  expect(netPromoterScore(spread(52, 30, 18)).standardError).toBeCloseTo(7.683118, 6);
  expect(netPromoterScore(spread(52, 30, 18), { populationSize: 130 }).standardError).toBeCloseTo(
    3.690851,
    6,
  );
  expect(netPromoterScore(spread(52, 30, 18), { populationSize: 100 }).standardError).toBe(0);
});

test('one answer has a score and no error', () => {
  expect(netPromoterScore([10])).toMatchObject({ score: 100, standardError: null, interval: null });
  expect(netPromoterScore([])).toMatchObject({ answers: 0, score: 0, interval: null });
});
