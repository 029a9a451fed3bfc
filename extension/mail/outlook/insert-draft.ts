import type { Draft, DraftAttempt, DraftOutcome } from '../mail-adapter.ts';
import { readMessageOf } from '../message-block.ts';
import { insertOnceOpen } from '../open-editor.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { pressButton } from '../press-button.ts';
import { composeRootOf, openEditor } from './open-compose.ts';
import * as selectors from './selectors.ts';
import { shownMessages } from './shown-messages.ts';

/** An answer goes only into the reading pane; a new mail only into a window the user has opened. */
export async function insertDraft(
  document: Document,
  draft: Draft,
  { signal, mayOpenCompose }: DraftAttempt,
): Promise<DraftOutcome> {
  const isReply = draft.inReplyTo !== undefined;
  const editor = () => openEditor(document, isReply);
  if (mayOpenCompose && !editor()) {
    const button = isReply ? replyButton(document) : null;
    if (!button) return 'no-compose';
    pressButton(button);
  }
  return insertOnceOpen(document, draft, {
    signal,
    editor: () => {
      const richText = editor();
      return richText && { richText };
    },
    subject: () => composeSubject(editor()),
  });
}

function replyButton(document: Document): HTMLElement | null {
  const block = readMessageOf(shownMessages(document))?.block;
  const beside = block ? outsideBody(block, selectors.replyIcon, selectors.body) : [];
  const icons = beside.length > 0 ? beside : outsideBody(document, selectors.replyIcon, selectors.body);
  const buttons = icons.map((icon) => icon.closest<HTMLElement>(selectors.button));
  return buttons.find((button) => button && isShown(button)) ?? null;
}

function composeSubject(editor: HTMLElement | null): HTMLInputElement | null {
  const root = editor && composeRootOf(editor);
  return root?.querySelector<HTMLInputElement>(selectors.composeSubject) ?? null;
}
