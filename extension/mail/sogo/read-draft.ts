import { addressIn, tidy } from '../address-text.ts';
import { composeIdOf } from '../compose-id.ts';
import type { ComposedMail, MailParty } from '../mail-adapter.ts';
import { ownText } from '../own-text.ts';
import { partiesInField } from '../recipients.ts';
import { richTextLines } from '../rich-text.ts';
import { messageKey, messagePlace } from './message-place.ts';
import { messageView } from './read-message.ts';
import * as selectors from './selectors.ts';

/** SOGo's editor, in a dialog over the mail or in a window of its own; of several the one on top. */
export function readComposed(document: Document): ComposedMail | null {
  const editor = editorOnTop(document);
  if (!editor) return null;
  const valueIn = (selector: string) => editor.querySelector<HTMLInputElement>(selector)?.value ?? '';
  const field = editor.querySelector<HTMLTextAreaElement>(selectors.editorField);
  const rich = richBody(document);
  const subject = tidy(valueIn(selectors.editorSubject));
  return {
    adapter: 'sogo',
    composeId: composeIdOf(editor),
    to: recipientsIn(editor, 'to'),
    cc: recipientsIn(editor, 'cc'),
    bcc: recipientsIn(editor, 'bcc'),
    subject,
    text: ownText(field ? field.value : rich ? richTextLines(rich) : ''),
    attachmentNames: attachmentNames(editor),
    inReplyTo: answeredMail(document, subject),
    account: addressIn(valueIn(selectors.editorFrom)),
  };
}

export function richBody(document: Document): HTMLElement | null {
  const frame = editorOnTop(document)?.querySelector<HTMLIFrameElement>(selectors.editorFrame);
  return frame?.contentDocument?.body ?? null;
}

function editorOnTop(document: Document): Element | null {
  const subjects = [...document.querySelectorAll(selectors.editorSubject)];
  const own = subjects.filter((subject) => !subject.closest(selectors.body));
  return own.at(-1)?.closest('form') ?? null;
}

function recipientsIn(editor: Element, field: 'to' | 'cc' | 'bcc'): MailParty[] {
  const chips = editor.querySelectorAll(`[ng-model="editor.message.editable.${field}"] md-chip-template`);
  return [...chips].flatMap((chip) => partiesInField(tidy(chip.textContent)).slice(0, 1));
}

function attachmentNames(editor: Element): string[] {
  return [...editor.querySelectorAll(selectors.attachments)]
    .map((chip) => tidy(chip.textContent))
    .filter((name) => name !== '');
}

/** The dialog stands over the mail it answers, but also a new mail's does; the subject tells them apart. */
function answeredMail(document: Document, subject: string): string | null {
  const place = messagePlace(document.location);
  const open = tidy(messageView(document)?.querySelector(selectors.subject)?.textContent);
  return place && open !== '' && subject !== open && subject.endsWith(open) ? messageKey(place) : null;
}
