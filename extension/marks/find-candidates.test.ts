import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateSearch } from './find-candidates.ts';

function findCandidates(text: string) {
  const search = candidateSearch(text);
  while (search.goOn());
  return search.found;
}

const found = (text: string) => findCandidates(text).map((each) => each.text);

test.each([
  ['write to anna@lindqvist.test, please', ['anna@lindqvist.test']],
  ['Anna <anna.b+kith@mail.lindqvist.test>.', ['anna.b+kith@mail.lindqvist.test']],
  ['王芳：wang@huayuan.test。', ['wang@huayuan.test']],
  ['请联系anna@lindqvist.test或致电13800138000谢谢', ['anna@lindqvist.test', '13800138000']],
  ['a@b.test;c@d.test', ['a@b.test', 'c@d.test']],
  ['手机 13800138000', ['13800138000']],
  ['138-0013-8000 or 138 0013 8001', ['138-0013-8000', '138 0013 8001']],
  ['+86 138 0013 8000', ['+86 138 0013 8000']],
  ['电话：010-88888888', ['010-88888888']],
  ['(021) 6888 8888', ['(021) 6888 8888']],
  ['call +46 8 123 456 78 today', ['+46 8 123 456 78']],
  ['+1 (212) 555-0100', ['+1 (212) 555-0100']],
])('in %j stand %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'nobody here',
  '@mention and a@b',
  'order 202611220001',
  '6222021234567890123',
  '1.3800138000',
  '192.168.100.200',
  'v13800138000x',
  '2026-11-22',
])('in %j stands nobody', (text) => {
  expect(found(text)).toEqual([]);
});

test('a candidate is exactly the text between its places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.emailAddress(), fc.string(), (before, address, after) => {
      const text = `${before} ${address} ${after}`;
      for (const { text: written, start, end } of findCandidates(text))
        expect(text.slice(start, end)).toBe(written);
    }),
  );
});

const someone = fc.oneof(
  fc.emailAddress(),
  fc.constantFrom('13800138000', '+46 8 123 456 78', '(021) 6888 8888', '+1 (212) 555-0100'),
);
const filler = fc.integer({ min: 0, max: 1200 }).map((length) => 'x y, '.repeat(length / 5));

test('wherever they stand in a long text, all are found, whole and once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(filler, someone), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.map(([before, each]) => `${before}; ${each}; `).join('');
      const alone = parts.flatMap(([, each]) => found(`; ${each}; `));
      expect(found(text).toSorted()).toEqual(alone.toSorted());
    }),
  );
});

test.each(Array.from({ length: 24 }, (_, shift) => shift))(
  'an address and a phone %i letters before the end of a stretch are not cut',
  (shift) => {
    const before = 'x'.repeat(511 - shift);
    expect(found(`${before} 13800138000 anna@lindqvist.test`).toSorted()).toEqual([
      '13800138000',
      'anna@lindqvist.test',
    ]);
    expect(found(`${before} anna@lindqvist.test`)).toEqual(['anna@lindqvist.test']);
  },
);

test('what goes on from one stretch into the next begins nobody there', () => {
  expect(found(`${'8'.repeat(512)}13800138000`)).toEqual([]);
  expect(found(`${'a'.repeat(600)}@lindqvist.test`)).toEqual([`${'a'.repeat(64)}@lindqvist.test`]);
});

test('of very many addresses in one text only the first are told', () => {
  expect(found('a@b.test '.repeat(1000)).length).toBeLessThan(200);
});
