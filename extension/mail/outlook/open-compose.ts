import { isShown, outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

/** Where the keyboard is, else the newest; `inPane` leaves out windows that lie over the page. */
export function openEditor(document: Document, inPane = false): HTMLElement | null {
  const editors = outsideBody(document, selectors.editor, selectors.body).filter(
    (editor) => isShown(editor) && (!inPane || isInPane(editor)),
  );
  const focused = editors.find((editor) => composeRootOf(editor)?.contains(document.activeElement));
  return focused ?? editors.at(-1) ?? null;
}

export function composeRootOf(editor: Element): Element | null {
  return editor.closest(selectors.composeRoot);
}

function isInPane(editor: Element): boolean {
  return editor.closest(selectors.pane) !== null && editor.closest('[role="dialog"]') === null;
}
