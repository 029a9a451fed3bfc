import type { Draft, DraftAttempt, DraftOutcome } from '../mail-adapter.ts';
import { readMessageOf } from '../message-block.ts';
import { insertOnceOpen } from '../open-editor.ts';
import { answerField, openTab } from './open-compose.ts';
import * as selectors from './selectors.ts';
import { shownMessages } from './shown-messages.ts';

/** NetEase's own way to its compose; its buttons have no mark that is free of language. */
const composeAddress =
  '#module=compose.ComposeModule%7C%7B%22type%22%3A%22compose%22%2C%22fullScreen%22%3Atrue%7D';

/** An answer goes into the box below its mail, never into a letter that is open in another tab. */
export async function insertDraft(
  document: Document,
  draft: Draft,
  { signal, mayOpenCompose }: DraftAttempt,
): Promise<DraftOutcome> {
  if (draft.inReplyTo !== undefined) {
    const editor = () => {
      const message = readMessageOf(shownMessages(document));
      const field = message && answerField(message);
      return field && { field };
    };
    return editor() ? insertOnceOpen(document, draft, { signal, editor, subject: () => null }) : 'no-compose';
  }
  if (mayOpenCompose && !openTab(document)) document.location.hash = composeAddress;
  return insertOnceOpen(document, draft, {
    signal,
    editor: () => {
      const open = openTab(document);
      return open && { richText: open.richText };
    },
    subject: () => openTab(document)?.box.querySelector<HTMLInputElement>(selectors.composeSubject) ?? null,
  });
}
