import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kaplanMeier, type Life, medianSurvival, survivalAt } from './kaplan-meier.ts';

const lives = (left: number[], watched: number[]): Life[] => [
  ...left.map((duration) => ({ duration, hasLeft: true })),
  ...watched.map((duration) => ({ duration, hasLeft: false })),
];

/** Freireich et al. (1963), weeks of remission under 6-mercaptopurine, as textbooks of survival print it. */
const remission = kaplanMeier(
  lives([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
);

test('the published curve of remission comes out with its intervals', () => {
  expect(remission.map(({ at, atRisk, left }) => [at, atRisk, left])).toEqual([
    [6, 21, 3],
    [7, 17, 1],
    [10, 15, 1],
    [13, 12, 1],
    [16, 11, 1],
    [22, 7, 1],
    [23, 6, 1],
  ]);
  expect(
    remission.map(({ survival, lower, upper }) => [survival, lower!, upper!].map((each) => each.toFixed(4))),
  ).toEqual([
    ['0.8571', '0.6197', '0.9516'],
    ['0.8067', '0.5631', '0.9228'],
    ['0.7529', '0.5032', '0.8894'],
    ['0.6902', '0.4316', '0.8491'],
    ['0.6275', '0.3675', '0.8049'],
    ['0.5378', '0.2678', '0.7468'],
    ['0.4482', '0.1881', '0.6801'],
  ]);
  expect(medianSurvival(remission)).toBe(23);
});

test('between two leavings the curve stays, and before the first all are there', () => {
  expect(survivalAt(remission, 5)).toBeUndefined();
  expect(survivalAt(remission, 12.5)).toBe(remission[2]);
  expect(survivalAt(remission, 500)).toBe(remission.at(-1));
});

test('when everybody has left nothing is said of how sure that is', () => {
  expect(kaplanMeier(lives([1, 2], [])).at(-1)).toMatchObject({ survival: 0, lower: null, upper: null });
});

test('nobody, or nobody who left, makes no step', () => {
  expect(kaplanMeier([])).toEqual([]);
  expect(kaplanMeier(lives([], [3, 4]))).toEqual([]);
  expect(medianSurvival([])).toBeNull();
});

test('a curve never rises, and its interval holds it', () => {
  const life = fc.record({ duration: fc.nat(50), hasLeft: fc.boolean() });
  fc.assert(
    fc.property(fc.array(life, { maxLength: 80 }), (some) => {
      let before = 1;
      for (const { survival, lower, upper } of kaplanMeier(some)) {
        expect(survival).toBeLessThan(before);
        if (lower !== null && upper !== null) {
          expect(lower).toBeLessThanOrEqual(survival);
          expect(upper).toBeGreaterThanOrEqual(survival);
        }
        before = survival;
      }
    }),
  );
});

test('lives counted together tell the same as one by one', () => {
  const lives = [
    { duration: 3, hasLeft: true },
    { duration: 3, hasLeft: true },
    { duration: 3, hasLeft: false },
    { duration: 5, hasLeft: true },
    { duration: 8, hasLeft: false },
    { duration: 8, hasLeft: false },
  ];
  const counted = [
    { duration: 8, hasLeft: false, count: 2 },
    { duration: 3, hasLeft: true, count: 2 },
    { duration: 3, hasLeft: false, count: 1 },
    { duration: 5, hasLeft: true },
  ];
  expect(kaplanMeier(counted)).toEqual(kaplanMeier(lives));
});
