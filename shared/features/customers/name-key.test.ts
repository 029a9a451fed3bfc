import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  [['陈立群', 'Chen Liqun', 'Liqun CHEN', 'Chen Li-Qun', 'Chén Lìqún', 'Mr. Liqun Chen', '陈立群先生']],
  [['欧阳娜娜', 'Ouyang Nana', 'Nana Ouyang']],
  [['单立群', 'Shan Liqun']],
  [['José Álvarez', 'Alvarez Jose', 'ＪＯＳＥ ＡＬＶＡＲＥＺ']],
])('%j are spellings of one name', (spellings) => {
  expect(new Set(spellings.map((name) => nameKey(name, 'person'))).size).toBe(1);
});

test.each([
  ['Keller AG', 'Keller'],
  ['佳美宾馆用品有限公司', '佳美宾馆用品'],
  ['Acme Co., Ltd.', 'ACME'],
])('a company is %s and %s', (one, other) => {
  expect(nameKey(one, 'company')).toBe(nameKey(other, 'company'));
});

test('other names have other keys, and no name has none', () => {
  expect(nameKey('陈立群', 'person')).not.toBe(nameKey('陈立军', 'person'));
  expect(nameKey('Anna Keller', 'person')).not.toBe(nameKey('Anne Keller', 'person'));
  expect(nameKey('先生', 'person')).toBe('');
});

test('neither the order of two names, their case nor the spaces between matter', () => {
  const word = fc.stringMatching(/^[a-z]{2,12}$/).filter((text) => !/^(mr|ms|mrs|miss|dr|prof)/.test(text));
  fc.assert(
    fc.property(word, word, (given, family) => {
      const key = nameKey(`${given} ${family}`, 'person');
      expect(nameKey(`${family.toUpperCase()},  ${given}`, 'person')).toBe(key);
      expect(nameKey(key, 'person')).toBe(key);
    }),
  );
});
