import { expect, test } from 'vitest';
import { cutsInOrder } from './released-results.ts';

const cut = (id: string, parentId: string | null) => ({
  ...{ id, parentId, name: { en: id, zh: id }, cohortIds: [] },
});
const cuts = [
  ...[cut('all', null), cut('east', 'all'), cut('west', 'all')],
  ...[cut('shop', 'east'), cut('till', 'shop')],
];
const results = { manifest: { cuts } };

test('units stand below their own, each as deep as it is', () => {
  expect(cutsInOrder(results).map(({ cut: { id }, depth }) => [id, depth])).toEqual([
    ...[
      ['all', 0],
      ['east', 1],
      ['shop', 2],
      ['till', 3],
      ['west', 1],
    ],
  ]);
});

test('below a unit that is not open nothing is listed, whatever is open further down', () => {
  const open = new Set(['all', 'shop']);
  const listed = cutsInOrder(results, ({ id }) => open.has(id));
  expect(listed.map(({ cut: { id }, isParent }) => [id, isParent])).toEqual([
    ['all', true],
    ['east', true],
    ['west', false],
  ]);
});
