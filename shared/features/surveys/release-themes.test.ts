import { expect, test } from 'vitest';
import { groupedByTheme } from './release-themes.ts';

const plants = {
  id: 't-plants',
  name: { en: 'Plants', zh: '绿植' },
  words: { en: ['plant', 'C++'], zh: ['绿植'] },
};
const counts = (comments: readonly string[], minimum = 1, themes = [plants]) =>
  groupedByTheme('change', comments, { themes, minimum }).themes.map(
    (group) => [group.theme, group.comments.length] as const,
  );
const times = (count: number, text: string) => Array.from({ length: count }, (_, of) => `${text} ${of}`);

test.each([
  ['A PLANT, please', 't-plants'],
  ['more C++', 't-plants'],
  ['the plantation', 'other'],
  ['办公室要绿植', 't-plants'],
  ['too much overtime', 'workload'],
  ['a plant against overtime', 't-plants'],
])('%j is about %s', (comment, theme) => {
  expect(counts([comment])).toEqual([[theme, 1]]);
});

test('a theme below the minimum is part of the rest', () => {
  expect(counts([...times(12, 'plant'), ...times(3, 'my pay'), ...times(9, 'cake')], 10)).toEqual([
    ['t-plants', 12],
    ['other', 12],
  ]);
});

test('the smallest theme joins a rest that is too small by itself', () => {
  expect(counts([...times(12, 'plant'), ...times(10, 'my pay'), 'cake'], 10)).toEqual([
    ['t-plants', 12],
    ['other', 11],
  ]);
});

test('the rest keeps the order in which it came', () => {
  const comments = ['cake', 'plant', 'tea', 'plant again'];
  const { themes } = groupedByTheme('change', comments, { themes: [plants], minimum: 3 });
  expect(themes).toEqual([{ theme: 'other', comments }]);
});

test('a theme without words takes nothing', () => {
  expect(counts(['cake'], 1, [{ ...plants, words: { en: [], zh: [] } }])).toEqual([['other', 1]]);
});
