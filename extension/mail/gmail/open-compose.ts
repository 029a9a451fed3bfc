import { isShown, outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

/** Any number of windows can be open to write in: the one the keyboard is in, else the newest. */
export function openEditor(document: Document, place?: string): HTMLElement | null {
  const editors = outsideBody(document, selectors.editor, selectors.body).filter(
    (editor) => isShown(editor) && (!place || editor.closest(place)),
  );
  const focused = editors.find((editor) => composeBoxOf(editor)?.contains(document.activeElement));
  return focused ?? editors.at(-1) ?? null;
}

/** Everything that belongs to one mail being written. */
export function composeBoxOf(editor: Element): Element | null {
  return editor.closest('.M9, [role="dialog"]') ?? editor.closest(selectors.composeBox);
}
