import type { Draft, DraftAttempt, DraftOutcome, Editor } from '../mail-adapter.ts';
import { insertOnceOpen } from '../open-editor.ts';
import { messageView } from './read-message.ts';
import * as selectors from './selectors.ts';

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
  return insertOnceOpen(document, draft, {
    signal,
    editor: () => openEditor(document),
    subject: () => document.querySelector<HTMLInputElement>(selectors.editorSubject),
  });
}

export function openEditor(document: Document): Editor | null {
  const field = document.querySelector<HTMLTextAreaElement>(selectors.editorField);
  if (field) return { field };
  const richText = document.querySelector<HTMLIFrameElement>(selectors.editorFrame)?.contentDocument?.body;
  return richText?.isContentEditable ? { richText } : null;
}
