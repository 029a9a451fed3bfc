import { insertIntoField, insertIntoRichText } from '../insert-text.ts';
import type { Draft, DraftAttempt, DraftOutcome } from '../mail-adapter.ts';
import { waitForElement } from '../watch-elements.ts';
import { messageView } from './read-message.ts';
import * as selectors from './selectors.ts';

type Editor = { field: HTMLTextAreaElement } | { richText: HTMLElement };

export async function insertDraft(
  document: Document,
  draft: Draft,
  { signal, mayOpenCompose }: DraftAttempt,
): Promise<DraftOutcome> {
  if (mayOpenCompose && !document.querySelector(selectors.editor)) {
    const reply = messageView(document)?.querySelector<HTMLElement>(selectors.replyButton);
    const button = reply ?? document.querySelector<HTMLElement>(selectors.newMailButton);
    if (!button) return 'no-compose';
    button.click();
  }
  const editor = await waitForElement(document, () => openEditor(document), signal);
  if (!editor) return 'no-compose';
  const subject = document.querySelector<HTMLInputElement>(selectors.editorSubject);
  if (draft.subject && subject?.value === '') insertIntoField(subject, draft.subject);
  return 'field' in editor
    ? insertIntoField(editor.field, draft.text)
    : insertIntoRichText(editor.richText, draft.text);
}

function openEditor(document: Document): Editor | null {
  const field = document.querySelector<HTMLTextAreaElement>(selectors.editorField);
  if (field) return { field };
  const richText = document.querySelector<HTMLIFrameElement>(selectors.editorFrame)?.contentDocument?.body;
  return richText?.isContentEditable ? { richText } : null;
}
