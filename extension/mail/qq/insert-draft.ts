import type { Draft, DraftAttempt, DraftOutcome } from '../mail-adapter.ts';
import { insertOnceOpen } from '../open-editor.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { pressButton } from '../press-button.ts';
import { openCompose } from './open-compose.ts';
import { answeredByAddress } from './read-draft.ts';
import * as selectors from './selectors.ts';
import { shownDocument } from './shown-document.ts';

/** An answer goes only to where its mail is answered: below it, or into the page that the older host shows in its place. */
export async function insertDraft(
  document: Document,
  draft: Draft,
  { signal, mayOpenCompose }: DraftAttempt,
): Promise<DraftOutcome> {
  const { inReplyTo } = draft;
  const answers = (box: HTMLElement) =>
    inReplyTo === undefined ||
    box.matches(selectors.quickReply) ||
    answeredByAddress(box.ownerDocument.location) === inReplyTo;
  const compose = () => openCompose(document, answers);
  if (mayOpenCompose && !compose()) {
    const [place, button] = inReplyTo
      ? ([shownDocument(document), selectors.replyButton] as const)
      : ([document, selectors.newMailButton] as const);
    const shown = outsideBody(place, button, selectors.body).find(isShown);
    if (!shown) return 'no-compose';
    pressButton(shown);
  }
  return insertOnceOpen(document, draft, {
    signal,
    editor: () => {
      const open = compose();
      return open && { richText: open.richText };
    },
    subject: () => compose()?.box.querySelector<HTMLInputElement>(selectors.composeSubject) ?? null,
  });
}
