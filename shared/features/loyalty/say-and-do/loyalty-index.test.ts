import { expect, test } from 'vitest';
import { intervalOf, loyaltyIndex } from './loyalty-index.ts';
import { defaultRules, type EvidenceOf } from './model.ts';
import { standingOf } from './quadrant.ts';

const today = '2026-11-20';
const moments = {
  recommendation: { mean: 7, deviation: 2 },
  satisfaction: { mean: 4, deviation: 1 },
  repeat: { mean: 3, deviation: 3 },
};
const stated = (evidence: EvidenceOf, rules = defaultRules) =>
  loyaltyIndex(evidence, moments, { side: 'stated', rules, today });
const said = (value: number, latestOn = today, count = 1) => ({ value, count, latestOn });

test('the index is the weighted mean of what is known', () => {
  const index = stated({ recommendation: said(9), satisfaction: said(3) })!;
  expect(index.value).toBeCloseTo((3 * 1 + 2 * -1) / 5);
  expect(index.parts.map(({ component, z }) => [component, z])).toEqual([
    ['recommendation', 1],
    ['satisfaction', -1],
  ]);
});

test('it is unknown below the evidence the organisation asks for', () => {
  expect(stated({})).toBeNull();
  const strict = { ...defaultRules, minimumEvidence: { stated: 2, behavioural: 2 } };
  expect(stated({ recommendation: said(9) }, strict)).toBeNull();
  expect(stated({ recommendation: said(9, today, 2) }, strict)).not.toBeNull();
});

test('old answers are less certain than fresh ones, and more than one is more certain than one', () => {
  const error = (latestOn: string, count = 1) => stated({ recommendation: said(9, latestOn, count) })!.error;
  expect(error('2025-06-01')).toBeGreaterThan(error(today));
  expect(error(today, 4)).toBeLessThan(error(today));
});

test.each([
  [1, 1, 'loyal'],
  [1, -1, 'willing'],
  [-1, 1, 'captive'],
  [-1, -1, 'neither'],
  [null, 1, 'not-known'],
  [1, null, 'not-known'],
] as const)('saying %s and doing %s is %s', (says, does, quadrant) => {
  const index = (value: number | null) => (value === null ? null : { value, error: 0.2, parts: [] });
  expect(standingOf(index(says), index(does)).quadrant).toBe(quadrant);
});

test('a place is clear when neither interval reaches over the middle', () => {
  const index = (error: number) => ({ value: 0.5, error, parts: [] });
  expect(standingOf(index(0.2), index(0.2)).isClear).toBe(true);
  expect(standingOf(index(0.2), index(0.6)).isClear).toBe(false);
  expect(intervalOf(index(0.5)).low).toBeLessThan(0);
});
