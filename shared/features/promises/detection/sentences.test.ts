import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesIn } from './sentences.ts';

const sentences = (text: string) =>
  sentencesIn(text, [{ start: 0, end: text.length }]).map(({ words }) => words.replace(/\s+/g, ' '));

test.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['Dear Mr. Okafor, order no. 44 goes out on Dec. 1 at 3 p.m. sharp.', 1],
  ['We ship by 10 Dec. We call before.', ['We ship by 10 Dec.', 'We call before.']],
  ['It costs 3.50 per piece. Fine.', 2],
  ['好的。明天发货！谢谢', ['好的。', '明天发货！', '谢谢']],
  ['Hello Ana,\nthank you.', ['Hello Ana,', 'thank you.']],
  ['We will look at the sample you sent us and give you a\nwritten answer by Friday.', 1],
  ['- samples by Friday\n- labels on Monday', ['- samples by Friday', '- labels on Monday']],
  ['One line\n\nAnother line', ['One line', 'Another line']],
])('“%s” is cut where its sentences end', (text, wanted) => {
  if (typeof wanted === 'number') expect(sentences(text)).toHaveLength(wanted);
  else expect(sentences(text)).toEqual(wanted);
});

test('every sentence stands in the text where it says, in order, and nothing but blanks is lost', () => {
  const text = fc
    .array(fc.constantFrom('We ship', 'Dec.', ' ', '\n', '. ', '? ', '明天发货', '。', ',', '- ', '1.5'), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (given) => {
      const found = sentencesIn(given, [{ start: 0, end: given.length }]);
      for (const { start, end, words } of found) expect(given.slice(start, end)).toBe(words);
      expect(
        found
          .map(({ words }) => words)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(given.replace(/\s/g, ''));
    }),
  );
});
