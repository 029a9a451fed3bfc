import { expect, test } from 'vitest';
import type { Answer } from './ballot.ts';
import { fitsInstrument, fitsItem } from './fits-item.ts';
import { SurveyItem } from './instrument.ts';

const words = { en: 'Words', zh: '字' };
const item = (given: object) =>
  SurveyItem.parse({ id: 'item', revision: 1, subject: 'work', text: words, ...given });
const ends = { lowEnd: words, highEnd: words };
const options = ['a', 'b', 'c'].map((id) => ({ id, text: words }));
const rating = item({ kind: 'rating', min: 1, max: 5, ...ends });
const choice = item({ kind: 'choice', options });
const multiple = item({ kind: 'multiple', options, most: 2 });
const ranking = item({ kind: 'ranking', options });
const matrix = item({ kind: 'matrix', min: 1, max: 5, ...ends, rows: options });

test.each<[SurveyItem, Answer[], Answer[]]>([
  [rating, [1, 5], [0, 6, 'a', ['a']]],
  [choice, ['a', 'c'], ['d', 1, ['a']]],
  [multiple, [[], ['a'], ['c', 'a']], [['a', 'a'], ['a', 'b', 'c'], ['d'], 'a']],
  [ranking, [['c', 'a', 'b']], [['a', 'b'], ['a', 'b', 'b'], 1]],
  [matrix, [{}, { a: 1, c: 5 }], [{ d: 1 }, { a: 6 }, ['a'], 3]],
])('$kind takes what it allows and nothing else', (asked, right, wrong) => {
  for (const answer of right) expect(fitsItem(asked, answer)).toBe(true);
  for (const answer of wrong) expect(fitsItem(asked, answer)).toBe(false);
});

test('a comment is never among the scores', () => {
  expect(fitsItem(item({ kind: 'comment', maxLength: 100 }), 'words')).toBe(false);
});

test('an answer to an item that was not asked, or is not there, makes a ballot unfit', () => {
  const asked = item({
    kind: 'rating',
    min: 1,
    max: 5,
    ...ends,
    askedIf: { itemId: 'first', isOneOf: ['1', '2'] },
  });
  const first = { ...rating, id: 'first' };
  const instrument = { sections: [{ id: 's', title: words, items: [first, asked] }] };
  const ballot = { manifestHash: '', nonce: '' };
  expect(fitsInstrument(instrument, { ...ballot, answers: { first: 2, item: 4 } })).toBe(true);
  expect(fitsInstrument(instrument, { ...ballot, answers: { first: 3, item: 4 } })).toBe(false);
  expect(fitsInstrument(instrument, { ...ballot, answers: { first: 3 } })).toBe(true);
  expect(fitsInstrument(instrument, { ...ballot, answers: { other: 3 } })).toBe(false);
});
