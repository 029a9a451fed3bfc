import type { DraftOutcome } from './mail-adapter.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Types into a field at its cursor, replacing nothing, in a way that the browser's undo takes back. */
export function insertIntoField(field: Field, text: string, asIs = false): DraftOutcome {
  const wasEmpty = field.value.trim() === '';
  field.focus();
  const at = field.selectionStart ?? field.value.length;
  field.setSelectionRange(at, at);
  if (!typeOverSelection(field, wasEmpty || asIs ? text : spaced(text))) return 'no-compose';
  return wasEmpty ? 'inserted' : 'not-empty-inserted-at-cursor';
}

/** Types in place of what is selected in a field; false when the browser would not. */
export function typeOverSelection(field: Field, text: string): boolean {
  const before = field.value;
  field.ownerDocument.execCommand?.('insertText', false, text);
  return field.value !== before;
}

/**
 * Pastes plain text into a rich editor's own document. Rich editors keep their own undo history, and a paste is what they
 * all put into it; where none answers the paste, the browser types the text instead.
 */
export function insertIntoRichText(root: HTMLElement, text: string, asIs = false): DraftOutcome {
  const wasEmpty = (root.textContent ?? '').trim() === '';
  const window = root.ownerDocument.defaultView;
  if (!window) return 'no-compose';
  root.focus();
  collapseSelection(root, window);
  pasteOverSelection(root, wasEmpty || asIs ? text : spaced(text));
  return wasEmpty ? 'inserted' : 'not-empty-inserted-at-cursor';
}

/** Pastes in place of what is selected in a rich editor. */
export function pasteOverSelection(root: HTMLElement, words: string): void {
  const document = root.ownerDocument;
  const window = document.defaultView;
  if (!window) return;
  const before = root.innerHTML;
  const data = new window.DataTransfer();
  data.setData('text/plain', words);
  const paste = new window.ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  const unanswered = root.dispatchEvent(paste);
  if (unanswered && root.innerHTML === before) document.execCommand('insertText', false, words);
}

function collapseSelection(root: HTMLElement, window: Window): void {
  const selection = window.getSelection();
  if (!selection) return;
  const inside = selection.anchorNode !== null && root.contains(selection.anchorNode);
  if (inside && selection.rangeCount > 0) selection.collapseToStart();
  else selection.collapse(root, 0);
}

function spaced(text: string): string {
  return `${text}\n\n`;
}
