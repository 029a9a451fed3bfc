import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { insertIntoField } from './insert-text.ts';

/** A field of a page that types as browsers do: at the selection, replacing what is selected. */
function fieldWith(value: string): HTMLTextAreaElement {
  const document = new Window().document as unknown as Document;
  document.body.innerHTML = '<textarea></textarea>';
  const field = document.querySelector('textarea')!;
  field.value = value;
  document.execCommand = (_command, _ui, text = '') => {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    return true;
  };
  return field;
}

test('an empty field holds the draft and nothing else', () => {
  const field = fieldWith('');
  expect(insertIntoField(field, 'Dear Anna')).toBe('inserted');
  expect(field.value).toBe('Dear Anna');
});

test('text that stands there is kept, even when it is selected', () => {
  const field = fieldWith('> Hello Mei');
  field.setSelectionRange(0, field.value.length);
  expect(insertIntoField(field, 'Dear Anna')).toBe('not-empty-inserted-at-cursor');
  expect(field.value).toBe('Dear Anna\n\n> Hello Mei');
});

test('a field that takes no text says so', () => {
  const field = fieldWith('');
  field.ownerDocument.execCommand = () => false;
  expect(insertIntoField(field, 'Dear Anna')).toBe('no-compose');
});
