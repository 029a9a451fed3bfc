import { expect, test } from 'vitest';
import { mean } from '../../statistics/sample-moments.ts';
import { minimumCustomers } from './inside-outside.ts';
import { type CustomerScore, linkUnits } from './link-units.ts';

const everybody = { id: 'all', name: { en: 'Everybody', zh: '全体' }, parentId: null };
const names = Array.from({ length: 14 }, (_, unit) => `unit ${unit}`);
const shares = names.map((_, unit) => 0.3 + ((unit * 5) % 14) / 25);

function roundOf(units: number) {
  const shown = names.slice(0, units);
  const cuts = [
    { ...everybody, cohortIds: shown },
    ...shown.map((id) => ({ ...everybody, id, parentId: 'all', cohortIds: [id] })),
  ];
  const cells = shown.map((cutId, unit) => ({
    ...{ cutId, questionId: 'content', counts: [], mean: null, agreement: null, recommendation: null },
    favourable: { share: shares[unit]!, low: shares[unit]! - 0.1, high: shares[unit]! + 0.1 },
  }));
  return { manifest: { cuts }, release: { cells } };
}

const scoresOf = (cohortId: string, values: readonly number[]): CustomerScore[] =>
  values.map((score) => ({ cohortId, question: 'recommendation', score }));
/** As many customers each, more content where the unit is, and units differ besides. */
const scores = names.flatMap((name, unit) =>
  scoresOf(
    name,
    [0, 1, 0, 1, 1, 0].map((up) => 3 + up + Math.round(6 * shares[unit]!) * 0.5 + ((unit * 7) % 3)),
  ),
);

test('with as many customers each the model gives what least squares over the units’ means gives', () => {
  const { link } = linkUnits(roundOf(14), 'content', scores);
  const xs = shares.map((share) => share * 10);
  const ys = names.map((name) =>
    mean(scores.filter(({ cohortId }) => cohortId === name).map(({ score }) => score)),
  );
  const [middleX, middleY] = [mean(xs), mean(ys)];
  const sxx = xs.reduce((sum, x) => sum + (x - middleX) ** 2, 0);
  const slope = xs.reduce((sum, x, unit) => sum + (x - middleX) * (ys[unit]! - middleY), 0) / sxx;
  const rest = ys.reduce((sum, y, unit) => sum + (y - middleY - slope * (xs[unit]! - middleX)) ** 2, 0);
  // qt(0.975, 12) of R.
  const half = 2.178812829663418 * Math.sqrt(rest / 12 / sxx);
  expect(link!.slope.value).toBeCloseTo(slope, 6);
  expect(link!.slope.low).toBeCloseTo(slope - half, 4);
  expect(link!.slope.high).toBeCloseTo(slope + half, 4);
});

test('a correlation over units has its interval', () => {
  const { rho } = linkUnits(roundOf(14), 'content', scores).link!;
  expect(rho.low).toBeLessThan(rho.value);
  expect(rho.high).toBeGreaterThan(rho.value);
});

test('fewer than twelve units say nothing but how many they are', () => {
  expect(linkUnits(roundOf(11), 'content', scores)).toEqual({ units: 11, link: null });
  expect(linkUnits(roundOf(12), 'content', scores).link).not.toBeNull();
});

test('a unit with too few customers is left out, and one that the release hides does not show either', () => {
  const few = [
    ...scores.filter(({ cohortId }) => cohortId !== 'unit 0'),
    ...scoresOf('unit 0', Array(minimumCustomers - 1).fill(5)),
  ];
  expect(linkUnits(roundOf(14), 'content', few).link!.units.map(({ cutId }) => cutId)).toEqual(
    names.slice(1),
  );
  const { manifest, release } = roundOf(14);
  const hidden = { manifest, release: { cells: release.cells.slice(0, 13) } };
  expect(linkUnits(hidden, 'content', scores).link!.units.map(({ cutId }) => cutId)).toEqual(
    names.slice(0, 13),
  );
});

test('of the two questions the one that more customers answered counts, on its own scale', () => {
  const others = names.map((cohortId) => ({ cohortId, question: 'satisfaction' as const, score: 1 }));
  const { link } = linkUnits(roundOf(14), 'content', [...scores, ...others]);
  expect(link).toMatchObject({ question: 'recommendation' });
  expect(link!.units.every(({ customers }) => customers === 6)).toBe(true);
});
