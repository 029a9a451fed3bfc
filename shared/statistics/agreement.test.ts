import { expect, test } from 'vitest';
import { agreementWithin, intraclassCorrelation } from './agreement.ts';

// Shrout & Fleiss 1979, table 2: four judges of six targets; their table 4 gives .17 and .44, R’s psych::ICC more places.
test('the published example of six targets and four judges', () => {
  const found = intraclassCorrelation([
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ])!;
  expect(found.single).toBeCloseTo(0.165741755, 7);
  expect(found.ofMeans).toBeCloseTo(0.442797138, 7);
});

test('groups of one person each have no within, one group no between', () => {
  expect(intraclassCorrelation([[1], [2], [3]])).toBeNull();
  expect(intraclassCorrelation([[1, 2, 3]])).toBeNull();
});

test('a group of one mind agrees wholly; one that splits to the ends not at all', () => {
  expect(agreementWithin([[4, 4, 4, 4]], 5)).toBe(1);
  expect(agreementWithin([[1, 1, 5, 5]], 5)).toBe(0);
});

test('more items that agree as well speak louder', () => {
  // Variance 1 against 2 by chance: one item ½, J items J/(J + 1).
  const item = [3, 3, 5, 5, 4, 4, 2, 4, 2, 4].slice(0, 2).concat(3, 5);
  expect(agreementWithin([item], 5)).toBeCloseTo(0.5, 12);
  expect(agreementWithin([item, item, item], 5)).toBeCloseTo(0.75, 12);
});
