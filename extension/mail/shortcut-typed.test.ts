import { expect, test } from 'vitest';
import { shortcutTyped } from './shortcut-typed.ts';

const thanks = { typed: ';thanks', text: 'Thank you.' };
const shortcuts = [thanks, { typed: ';谢谢', text: '谢谢您。' }, { typed: ';thanks', text: 'Second' }];

test.each([
  [';thanks', ';thanks'],
  ['Hello,\n;thanks', ';thanks'],
  ['好的。;谢谢', ';谢谢'],
  ['好的。；谢谢', ';谢谢'],
])('after %j the shortcut %s is meant', (before, typed) => {
  expect(shortcutTyped(before, shortcuts)?.typed).toBe(typed);
});

test('of two the first counts', () => {
  expect(shortcutTyped(';thanks', shortcuts)).toBe(thanks);
});

test.each(['thanks', 'a;thanks', ';thank', ';thanks ', ''])('after %j none is meant', (before) => {
  expect(shortcutTyped(before, shortcuts)).toBeNull();
});
