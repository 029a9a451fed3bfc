import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { addressFromCard } from './opened-cards.ts';

const marks = { card: '.card', editor: '.editor', body: '.body' };
const anna = { messageId: '41', name: 'Anna' };

function pageWith(markup: string): Document {
  const { document } = new Window();
  document.body.innerHTML = markup;
  return document as unknown as Document;
}

test('the address of an opened card holds for its message after the card is closed', () => {
  const document = pageWith('<div class="card"><b>Anna</b><i>anna@lindqvist.test</i></div>');
  expect(addressFromCard(document, marks, anna)).toBe('anna@lindqvist.test');
  document.querySelector('.card')?.remove();
  expect(addressFromCard(document, marks, anna)).toBe('anna@lindqvist.test');
});

test('nobody else gets the address, not even in the same message', () => {
  const document = pageWith('<div class="card"><b>Anna</b><i>anna@lindqvist.test</i></div>');
  addressFromCard(document, marks, anna);
  expect(addressFromCard(document, marks, { ...anna, name: 'Bert' })).toBe('');
  expect(addressFromCard(document, marks, { ...anna, messageId: '42', name: 'Bert' })).toBe('');
});

test.each([
  [
    'in the body of a mail',
    '<div class="body"><div class="card"><b>Anna</b><i>x@forged.test</i></div></div>',
  ],
  ['of two addresses', '<div class="card"><b>Anna</b><i>a@one.test</i><i>b@two.test</i></div>'],
  ['with a place to write', '<div class="card"><b>Anna</b><i>a@one.test</i><p class="editor"></p></div>'],
])('a card %s is not believed', (_, markup) => {
  expect(addressFromCard(pageWith(markup), marks, anna)).toBe('');
});
