import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCandidates } from './find-candidates.ts';

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

test('of a huge text only the beginning is looked at, and of many addresses only the first', () => {
  expect(found(`${'x '.repeat(50_000)}anna@lindqvist.test`)).toEqual([]);
  expect(found('a@b.test '.repeat(1000))).toHaveLength(20);
});
