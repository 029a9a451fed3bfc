import type { Draft, DraftAttempt, DraftOutcome } from '../mail-adapter.ts';
import { insertOnceOpen } from '../open-editor.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { pressButton } from '../press-button.ts';
import { composeBoxOf, openEditor } from './open-compose.ts';
import * as selectors from './selectors.ts';

/** An answer goes only into a window within the conversation, so that it never lands in a letter to somebody else. */
export async function insertDraft(
  document: Document,
  draft: Draft,
  { signal, mayOpenCompose }: DraftAttempt,
): Promise<DraftOutcome> {
  const isReply = draft.inReplyTo !== undefined;
  const editor = () => openEditor(document, isReply ? selectors.main : undefined);
  if (mayOpenCompose && !editor()) {
    const button = isReply ? selectors.replyButton : selectors.newMailButton;
    const shown = outsideBody(document, button, selectors.body).filter(isShown).at(-1);
    if (!shown) return 'no-compose';
    pressButton(shown);
  }
  return insertOnceOpen(document, draft, {
    signal,
    editor: () => {
      const richText = editor();
      return richText && { richText };
    },
    subject: () => subjectField(editor()),
  });
}

function subjectField(editor: HTMLElement | null): HTMLInputElement | null {
  const box = editor && composeBoxOf(editor);
  return box?.querySelector<HTMLInputElement>(selectors.composeSubject) ?? null;
}
