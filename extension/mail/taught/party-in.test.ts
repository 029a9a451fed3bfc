import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { partyIn } from './party-in.ts';

function partyOf(markup: string) {
  const document = new Window().document as unknown as Document;
  document.body.innerHTML = `<div>${markup}</div>`;
  return partyIn(document.body.firstElementChild!);
}

const anna = { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' };

test.each([
  ['a name and an address', 'Anna Lindqvist &lt;anna@lindqvist.test&gt;', anna],
  ['two elements without a blank between them', '<b>Anna Lindqvist</b><i>anna@lindqvist.test</i>', anna],
  ['an address to write to', '<a href="mailto:anna@lindqvist.test?subject=x">Anna Lindqvist</a>', anna],
  ['an address in an attribute', '<span data-email="anna@lindqvist.test">Anna Lindqvist</span>', anna],
  ['an address in pieces', 'anna@<b>lindqvist</b>.test', { address: 'anna@lindqvist.test', name: '' }],
  ['a name alone', 'Anna Lindqvist', { address: '', name: 'Anna Lindqvist' }],
  ['nothing', '<img alt="">', null],
  ['a whole story', 'word '.repeat(100), null],
])('%s', (_what, markup, party) => {
  expect(partyOf(markup)).toEqual(party);
});
