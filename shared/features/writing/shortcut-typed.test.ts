import { expect, test } from 'vitest';
import { shortcutTyped } from './shortcut-typed.ts';

const snippets = [{ shortcut: ';thanks' }, { shortcut: ';谢谢' }];

test.each([
  [';thanks', ';thanks'],
  ['Hello,\n;thanks', ';thanks'],
  ['好的。;谢谢', ';谢谢'],
])('after %j the shortcut %s is meant', (before, shortcut) => {
  expect(shortcutTyped(before, snippets)).toEqual({ shortcut });
});

test.each(['thanks', 'a;thanks', ';thank', ';thanks ', ''])('after %j none is meant', (before) => {
  expect(shortcutTyped(before, snippets)).toBeNull();
});
