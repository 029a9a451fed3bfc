import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cut } from './manifest.ts';
import { added, type Counts, hiddenCuts, hiddenFurther, isPublishable } from './suppression.ts';

const k = 8;
const cut = (id: string, parentId: string | null): Cut => ({
  id,
  parentId,
  name: { en: id, zh: id },
  cohortIds: [id],
});

/** Leaves’ counts by name; `a.b` stands under `a`, everything under the root. */
function tree(leaves: Record<string, Counts>) {
  const ids = new Set(
    Object.keys(leaves).flatMap((name) =>
      name.split('.').map((_, at, all) => all.slice(0, at + 1).join('.')),
    ),
  );
  const cuts = [
    cut('all', null),
    ...[...ids].map((id) => cut(id, id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : 'all')),
  ];
  const countsOf = ({ id }: Cut) =>
    Object.entries(leaves)
      .filter(([name]) => id === 'all' || name === id || name.startsWith(`${id}.`))
      .map(([, counts]) => counts)
      .reduce(added);
  return { cuts, countsOf, hidden: hiddenCuts(cuts, countsOf, k) };
}

test.each([
  [[5, 3], true],
  [[4, 3], false],
  [[9, 0], false],
  [[8, 1], false],
  [[7, 2], true],
  [[12], true],
])('%j by itself: %s', (counts, shown) => {
  expect(isPublishable(counts, k)).toBe(shown);
});

test('a small unit takes the smallest sibling with it, or it would be what remains', () => {
  expect([...tree({ a: [10, 10], b: [20, 20], c: [30, 30], d: [2, 1] }).hidden].sort()).toEqual(['a', 'd']);
});

test('two small ones whose remainder is small take a third', () => {
  expect([...tree({ a: [10, 10], b: [20, 20], c: [2, 1], d: [1, 2] }).hidden].sort()).toEqual([
    'a',
    'c',
    'd',
  ]);
});

test('under a hidden unit nothing is shown', () => {
  const { hidden } = tree({ 'a.x': [10, 10], 'a.y': [9, 9], b: [3, 1], c: [50, 50] });
  expect([...hidden].sort()).toEqual(['a', 'a.x', 'a.y', 'b']);
});

test('a company of one mind shows nothing at all', () => {
  expect(tree({ a: [40, 0], b: [30, 1] }).hidden.size).toBe(3);
});

test.each([
  ['its smallest sibling that is shown', ['a.x'], 'a.x', ['a.x', 'a.y']],
  [
    'where all are hidden their parent and its smallest sibling, with all below',
    ['a.x', 'a.y', 'a.z'],
    'a.y',
    ['a', 'a.x', 'a.y', 'a.z', 'b', 'b.x'],
  ],
  ['in the end everything', ['all'], 'all', ['a', 'a.x', 'a.y', 'a.z', 'all', 'b', 'b.x', 'c']],
])('what can still be told takes with it %s', (_, hidden, tellableId, all) => {
  const { cuts, countsOf } = tree({
    ...{ 'a.x': [1, 1], 'a.y': [9, 9], 'a.z': [10, 10], 'b.x': [9, 9], c: [50, 50] },
  });
  const further = hiddenFurther(cuts, new Set(hidden), { tellableId, countsOf });
  expect([...further].sort()).toEqual(all);
});

const someTree = fc
  .array(
    fc.record({
      branch: fc.constantFrom('a', 'b', 'c'),
      counts: fc.array(fc.nat({ max: 14 }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 10 },
  )
  .map((leaves) =>
    tree(Object.fromEntries(leaves.map(({ branch, counts }, at) => [`${branch}.${at}`, counts]))),
  );

test('whatever is shown may be shown, and so may every remainder of a shown unit', () => {
  fc.assert(
    fc.property(someTree, ({ cuts, countsOf, hidden }) => {
      for (const each of cuts.filter(({ id }) => !hidden.has(id))) {
        expect(isPublishable(countsOf(each), k)).toBe(true);
        const children = cuts.filter(({ parentId }) => parentId === each.id);
        const below = children.filter(({ id }) => hidden.has(id));
        if (below.length === 0) continue;
        expect(isPublishable(below.map(countsOf).reduce(added), k)).toBe(true);
        // An only child is its parent by another name.
        if (children.length > 1) expect(below.length).toBeGreaterThan(1);
      }
      for (const each of cuts)
        if (each.parentId && hidden.has(each.parentId)) expect(hidden.has(each.id)).toBe(true);
    }),
  );
});
