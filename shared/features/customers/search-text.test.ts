import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSearch, searchTerms } from './search-terms.ts';
import { searchText } from './search-text.ts';

const ann = { name: 'Ann', otherName: '', companyName: '', identities: [] };

test('a Chinese name is found by both readings of a surname', () => {
  const lines = searchText({ ...ann, name: '单雄信' }).split('\n');
  expect(lines).toEqual(['shanxiongxin', '单雄信', 'sxx', 'danxiongxin', 'dxx']);
});

test('ü is typed as v', () => {
  expect(searchText({ ...ann, name: '吕布' })).toContain('lvbu');
});

test('a mixed name keeps its Latin words', () => {
  expect(searchText({ ...ann, name: '长安 Auto 公司' }).split('\n')[0]).toBe('changanautogongsi');
});

test('a phone is one term however it is grouped', () => {
  expect(searchTerms('+86 (138) 0013-8000')).toEqual(['8613800138000']);
  expect(searchTerms('010 8888')).toEqual(['108888']);
});

test('words are separate terms, each once', () => {
  expect(searchTerms('  Wang  FANG wang ')).toEqual(['wang', 'fang']);
  expect(searchTerms('   ')).toEqual([]);
});

test('every word of a name finds it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const text = searchText({ ...ann, otherName: name });
      for (const word of foldForSearch(name).split(' ')) {
        if (/^[+(\d]/.test(word)) continue;
        expect(searchTerms(word).every((term) => text.includes(term))).toBe(true);
      }
    }),
  );
});
