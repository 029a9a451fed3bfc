import type { Draft, DraftAttempt, DraftOutcome, Editor } from '../mail-adapter.ts';
import { insertOnceOpen } from '../open-editor.ts';
import * as selectors from './selectors.ts';

/** The reply opens as a page of its own, so the click usually ends this document and the next one inserts. */
export async function insertDraft(
  document: Document,
  draft: Draft,
  { signal, mayOpenCompose }: DraftAttempt,
): Promise<DraftOutcome> {
  if (mayOpenCompose && !isComposing(document)) {
    const isReading = document.querySelector(`${selectors.selectedRows}, ${selectors.header}`) !== null;
    const button = document.querySelector<HTMLElement>(
      isReading ? selectors.replyButton : selectors.newMailButton,
    );
    if (!button || button.matches('.disabled')) return 'no-compose';
    button.click();
  }
  return insertOnceOpen(document, draft, {
    signal,
    editor: () => openEditor(document),
    subject: () => document.querySelector<HTMLInputElement>(selectors.composeSubject),
  });
}

export function isComposing(document: Document): boolean {
  return document.querySelector(selectors.composeText) !== null;
}

export function openEditor(document: Document): Editor | null {
  const field = document.querySelector<HTMLTextAreaElement>(selectors.composeText);
  if (!field) return null;
  const rich = document.querySelector<HTMLIFrameElement>(selectors.composeFrame)?.contentDocument?.body;
  if (rich?.isContentEditable) return { richText: rich };
  // The page says first whether it will be rich text; until TinyMCE has taken over, the field is not the editor.
  const willBeRich = document.querySelector<HTMLInputElement>('input[name="_is_html"]')?.value === '1';
  return willBeRich ? null : { field };
}
