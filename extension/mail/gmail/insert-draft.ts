import type { Draft, DraftAttempt, DraftOutcome } from '../mail-adapter.ts';
import { type Editor, insertOnceOpen } from '../open-editor.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { pressButton } from '../press-button.ts';
import * as selectors from './selectors.ts';

/**
 * Any number of windows can be open to write in. An answer goes only into one within the conversation, so that it never
 * lands in a letter to somebody else; anything else goes where the keyboard is, or into the newest window.
 */
export async function insertDraft(
  document: Document,
  draft: Draft,
  { signal, mayOpenCompose }: DraftAttempt,
): Promise<DraftOutcome> {
  const isReply = draft.inReplyTo !== undefined;
  if (mayOpenCompose && !openEditor(document, isReply)) {
    const buttons = outsideBody(
      document,
      isReply ? selectors.replyButton : selectors.newMailButton,
      selectors.body,
    );
    const button = buttons.filter(isShown).at(-1);
    if (!button) return 'no-compose';
    pressButton(button);
  }
  return insertOnceOpen(document, draft, {
    signal,
    editor: () => editorOf(openEditor(document, isReply)),
    subject: () => subjectOf(openEditor(document, isReply)),
  });
}

function openEditor(document: Document, isReply: boolean): HTMLElement | null {
  const editors = outsideBody(document, selectors.editor, selectors.body)
    .filter(isShown)
    .filter((editor) => !isReply || editor.closest(selectors.main));
  const focused = editors.find((editor) =>
    editor.closest(selectors.composeBox)?.contains(document.activeElement),
  );
  return focused ?? editors.at(-1) ?? null;
}

function editorOf(richText: HTMLElement | null): Editor | null {
  return richText && { richText };
}

function subjectOf(editor: HTMLElement | null): HTMLInputElement | null {
  const box = editor?.closest('.M9, [role="dialog"]') ?? editor?.closest(selectors.composeBox);
  return box?.querySelector<HTMLInputElement>(selectors.composeSubject) ?? null;
}
