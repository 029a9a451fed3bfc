import type { Draft, DraftAttempt, DraftOutcome } from '../mail-adapter.ts';
import { insertOnceOpen } from '../open-editor.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { pressButton } from '../press-button.ts';
import * as selectors from './selectors.ts';
import { readMessageOf, shownMessages } from './shown-messages.ts';

/** An answer goes only into the reading pane; a new mail only into a window the user has opened. */
export async function insertDraft(
  document: Document,
  draft: Draft,
  { signal, mayOpenCompose }: DraftAttempt,
): Promise<DraftOutcome> {
  const isReply = draft.inReplyTo !== undefined;
  if (mayOpenCompose && !openEditor(document, isReply)) {
    const button = isReply ? replyButton(document) : null;
    if (!button) return 'no-compose';
    pressButton(button);
  }
  return insertOnceOpen(document, draft, {
    signal,
    editor: () => {
      const richText = openEditor(document, isReply);
      return richText && { richText };
    },
    subject: () => composeSubject(openEditor(document, isReply)),
  });
}

function openEditor(document: Document, isReply: boolean): HTMLElement | null {
  const editors = outsideBody(document, selectors.editor, selectors.body)
    .filter(isShown)
    .filter((editor) => !isReply || (editor.closest(selectors.pane) && !editor.closest('[role="dialog"]')));
  const focused = editors.find((editor) =>
    editor.closest(selectors.composeRoot)?.contains(document.activeElement),
  );
  return focused ?? editors.at(-1) ?? null;
}

function replyButton(document: Document): HTMLElement | null {
  const block = readMessageOf(shownMessages(document))?.block;
  const beside = block ? outsideBody(block, selectors.replyIcon, selectors.body) : [];
  const icons = beside.length > 0 ? beside : outsideBody(document, selectors.replyIcon, selectors.body);
  const buttons = icons.map((icon) => icon.closest<HTMLElement>(selectors.button));
  return buttons.find((button) => button && isShown(button)) ?? null;
}

function composeSubject(editor: HTMLElement | null): HTMLInputElement | null {
  const root = editor?.closest(selectors.composeRoot);
  return root?.querySelector<HTMLInputElement>(selectors.composeSubject) ?? null;
}
