import type { DraftOutcome } from './mail-adapter.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Types into a field at its cursor, replacing nothing, in a way that the browser's undo takes back. */
export function insertIntoField(field: Field, text: string, asIs = false): DraftOutcome {
  const wasEmpty = field.value.trim() === '';
  const document = field.ownerDocument;
  field.focus();
  const at = field.selectionStart ?? field.value.length;
  field.setSelectionRange(at, at);
  const before = field.value;
  document.execCommand?.('insertText', false, wasEmpty || asIs ? text : spaced(text));
  if (field.value === before) return 'no-compose';
  return wasEmpty ? 'inserted' : 'not-empty-inserted-at-cursor';
}

/**
 * Pastes plain text into a rich editor's own document. Rich editors keep their own undo history, and a paste is what they
 * all put into it; where none answers the paste, the browser types the text instead.
 */
export function insertIntoRichText(root: HTMLElement, text: string, asIs = false): DraftOutcome {
  const wasEmpty = (root.textContent ?? '').trim() === '';
  const document = root.ownerDocument;
  const window = document.defaultView;
  if (!window) return 'no-compose';
  root.focus();
  collapseSelection(root, window);
  const before = root.innerHTML;
  const words = wasEmpty || asIs ? text : spaced(text);
  const data = new window.DataTransfer();
  data.setData('text/plain', words);
  const paste = new window.ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  const unanswered = root.dispatchEvent(paste);
  if (unanswered && root.innerHTML === before) document.execCommand('insertText', false, words);
  return wasEmpty ? 'inserted' : 'not-empty-inserted-at-cursor';
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
