// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { excerptLength, excerptOf } from './excerpt.ts';

function bodyOf(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

test('lines stay lines, blanks are folded, scripts are not read', () => {
  const body = bodyOf('<p>One   <b>line</b></p><div>Another</div><script>no</script><style>no</style>');
  expect(excerptOf(body)).toBe('One line\nAnother');
});

test('what a host shows as quoted is marked, and what stands after it is not', () => {
  const body = bodyOf(
    '<div>Fine.</div><blockquote><p>We will ship on Friday.</p><p>Second</p></blockquote><div>See you.</div>',
  );
  expect(excerptOf(body)).toBe('Fine.\n\n> We will ship on Friday.\n> Second\n\nSee you.');
});

test('a mail that is shown inside a quotation is not quoted for that', () => {
  document.body.innerHTML = '<blockquote><article>Hello</article></blockquote>';
  expect(excerptOf(document.querySelector('article'))).toBe('Hello');
});

test('of a huge mail the beginning is read', () => {
  expect(excerptOf(bodyOf(`<p>${'word '.repeat(100_000)}</p>`)).length).toBeLessThanOrEqual(excerptLength);
  expect(excerptOf(null)).toBe('');
});
