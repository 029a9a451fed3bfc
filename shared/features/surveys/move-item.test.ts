import { expect, test } from 'vitest';
import type { Instrument, SurveyItem } from './instrument.ts';
import { moveItem } from './move-item.ts';

const words = { en: '', zh: '' };
const item = (id: string): SurveyItem => ({
  ...{ id, kind: 'comment', revision: 1, subject: 'other', text: words, askedIf: null, maxLength: 600 },
});
const section = (id: string, ...items: string[]) => ({ id, title: words, items: items.map(item) });
const sections: Instrument['sections'] = [section('one', 'a', 'b'), section('two', 'c')];
const order = (moved: Instrument['sections'] | null) =>
  moved?.map(({ items }) => items.map(({ id }) => id).join('')) ?? null;

test.each([
  ['within its section', { section: 0, item: 0 }, 1, ['ba', 'c']],
  ['into the next section', { section: 0, item: 1 }, 1, ['a', 'bc']],
  ['nowhere from the very first place', { section: 0, item: 0 }, -1, null],
  ['nowhere where its section would be left empty', { section: 1, item: 0 }, -1, null],
] as const)('a question moves %s', (_, place, by, expected) => {
  expect(order(moveItem(sections, place, by))).toEqual(expected);
});
