import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cut } from '../../../shared/features/surveys/manifest.ts';
import {
  added,
  type Counts,
  hiddenCuts,
  isPublishable,
  totalOf,
} from '../../../shared/features/surveys/suppression.ts';
import { attackItem, isPinned } from './linear-attacker.ts';

const minimumGroup = 8;

type Leaf = { unit: string; counts: Counts; silent: number };

/** Leaves under units under everybody; `hide` decides what stays away. */
function published(leaves: readonly Leaf[], hide: typeof hiddenCuts) {
  const units = [...new Set(leaves.map(({ unit }) => unit))];
  const name = (text: string) => ({ en: text, zh: text });
  const id = (index: number) => `cohort ${index}`;
  const cohortsOf = (unit: string) =>
    leaves.flatMap((leaf, index) => (leaf.unit === unit ? [id(index)] : []));
  const cuts: Cut[] = [
    { id: 'all', name: name('all'), parentId: null, cohortIds: leaves.map((_, index) => id(index)) },
    ...units.map((unit) => ({ id: unit, name: name(unit), parentId: 'all', cohortIds: cohortsOf(unit) })),
    ...leaves.flatMap(({ unit }, index) =>
      cohortsOf(unit).length > 1
        ? [{ id: id(index), name: name(id(index)), parentId: unit, cohortIds: [id(index)] }]
        : [],
    ),
  ];
  const countsOf = (cut: Cut) =>
    cut.cohortIds.map((cohortId) => leaves[Number(cohortId.split(' ')[1])]!.counts).reduce(added);
  const hidden = hide(cuts, countsOf, minimumGroup);
  const shown = new Map(cuts.filter((cut) => !hidden.has(cut.id)).map((cut) => [cut.id, countsOf(cut)]));
  const eligible = new Map(
    leaves.map(({ counts, silent }, index) => [id(index), Math.max(20, totalOf(counts) + silent)]),
  );
  return { item: { cuts, eligible, shown, answerCount: leaves[0]!.counts.length }, countsOf, cuts };
}

/** Complementary suppression switched off: only what is small by itself is hidden. */
const onlySmall: typeof hiddenCuts = (cuts, countsOf, minimum) =>
  new Set(cuts.filter((cut) => !isPublishable(countsOf(cut), minimum)).map(({ id }) => id));

const aSmallOne: Leaf[] = [
  { unit: 'a', counts: [10, 12], silent: 5 },
  { unit: 'b', counts: [20, 9], silent: 5 },
  { unit: 'c', counts: [2, 1], silent: 30 },
];

test('without complementary suppression a small unit is what remains', async () => {
  const { item } = published(aSmallOne, onlySmall);
  const bounds = (await attackItem(item)).flat();
  expect(bounds).toEqual([
    { cutId: 'c', answer: 0, least: 2, most: 2 },
    { cutId: 'c', answer: 1, least: 1, most: 1 },
  ]);
  expect(bounds.filter(isPinned)).toHaveLength(2);
});

test('with it the attacker learns a span and nothing more', async () => {
  const { item } = published(aSmallOne, hiddenCuts);
  const bounds = (await attackItem(item)).flat();
  expect(bounds.find(({ cutId, answer }) => cutId === 'c' && answer === 0)).toMatchObject({
    least: 0,
    most: 12,
  });
  expect(bounds.filter(isPinned)).toEqual([]);
});

const someLeaves = fc.array(
  fc.record({
    unit: fc.constantFrom('a', 'b', 'c'),
    counts: fc.array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 3 }),
    silent: fc.nat({ max: 20 }),
  }),
  { minLength: 2, maxLength: 9 },
);

test('of no release does the attacker pin a hidden cell, and the truth lies within the bounds', async () => {
  await fc.assert(
    fc.asyncProperty(someLeaves, async (leaves) => {
      const { item, countsOf, cuts } = published(leaves, hiddenCuts);
      if (item.shown.size === 0) return;
      const bounds = (await attackItem(item)).flat();
      for (const { cutId, answer, least, most } of bounds) {
        const truth = countsOf(cuts.find(({ id }) => id === cutId)!)[answer]!;
        expect(truth).toBeGreaterThanOrEqual(least - 1e-6);
        expect(truth).toBeLessThanOrEqual(most + 1e-6);
      }
      expect(bounds.filter(isPinned)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
