import { tidy } from '../address-text.ts';
import { composeIdOf } from '../compose-id.ts';
import type { ComposedMail, MailParty } from '../mail-adapter.ts';
import { ownText } from '../own-text.ts';
import { richTextLines } from '../rich-text.ts';
import { composeRootOf, openEditor } from './open-compose.ts';
import { pageAccount } from './page-account.ts';
import { partyOf } from './parties.ts';
import { messageKey } from './read-message.ts';
import * as selectors from './selectors.ts';
import { shownMessages } from './shown-messages.ts';

/** What is being written: in the pane, below the mail it answers, or in a window of its own. */
export function readComposed(document: Document): ComposedMail | null {
  const editor = openEditor(document);
  const root = editor && composeRootOf(editor);
  if (!editor || !root) return null;
  const [to = [], cc = [], bcc = []] = recipientsIn(root, editor);
  return {
    adapter: 'outlook',
    composeId: composeIdOf(editor),
    ...{ to, cc, bcc },
    subject: tidy(root.querySelector<HTMLInputElement>(selectors.composeSubject)?.value),
    text: ownText(richTextLines(editor, selectors.quotedHistory)),
    attachmentNames: [...root.querySelectorAll(selectors.attachmentNames)].map((name) =>
      tidy(name.getAttribute('title')),
    ),
    inReplyTo: answeredMail(editor),
    account: pageAccount(document).address,
  };
}

function recipientsIn(root: Element, editor: Element): MailParty[][] {
  const fields = [...root.querySelectorAll(selectors.recipientField)].filter((field) => field !== editor);
  if (fields.length > 0)
    return fields.map((field) => [...field.querySelectorAll(selectors.pill)].map(partyOf));
  const named = [...root.querySelectorAll(selectors.persona)].filter((persona) => !editor.contains(persona));
  return [named.map(partyOf)];
}

function answeredMail(editor: HTMLElement): string | null {
  const messages = shownMessages(editor.ownerDocument);
  const answered = messages.find(({ block }) => (block.closest(selectors.item) ?? block).contains(editor));
  return answered ? messageKey(editor.ownerDocument, answered, messages.length) : null;
}
