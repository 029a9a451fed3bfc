import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { taughtRows } from './taught-rows.ts';

const list = (rows: string) => {
  const { document } = new Window();
  document.body.innerHTML = `<ul>${rows}</ul>`;
  return taughtRows(document as unknown as Document, ['li']).map(({ element, address }) => [
    element.textContent,
    address,
  ]);
};

test.each([
  ['the row itself', '<li data-email="anna@lindqvist.test"><img alt=""><b>Anna</b> wrote</li>'],
  ['the name', '<li><i>1207</i><span title="anna@lindqvist.test">Anna</span></li>'],
  ['a link', '<li><a href="mailto:anna@lindqvist.test"><em>Anna</em></a> wrote</li>'],
  ['a picture', '<li><img title="anna@lindqvist.test" alt=""><b>Anna</b> wrote</li>'],
])('a row whose address %s states is one, at the name in it', (_, row) => {
  expect(list(row)).toEqual([['Anna', 'anna@lindqvist.test']]);
});

test('an address among a row’s words is found as text, and a name alone is nobody', () => {
  const written = '<li><a href="mailto:Anna@lindqvist.test">anna@lindqvist.test</a></li>';
  expect(list(`${written}<li><b>Anna</b></li>`)).toEqual([]);
});

test('what somebody types into a row is not the page’s word', () => {
  expect(list('<li contenteditable="true"><b title="anna@lindqvist.test">Anna</b></li>')).toEqual([]);
});
