import { addressIn, tidy } from '../address-text.ts';
import { composeIdOf } from '../compose-id.ts';
import type { ComposedMail, MailParty } from '../mail-adapter.ts';
import { ownText } from '../own-text.ts';
import { partiesInField } from '../recipients.ts';
import { richTextLines } from '../rich-text.ts';
import { composeBoxOf, openEditor } from './open-compose.ts';
import { pageAccount } from './page-account.ts';
import { messageKey } from './read-message.ts';
import * as selectors from './selectors.ts';
import { shownMessages } from './shown-messages.ts';

/** What is being written: in a window at the bottom, in one of its own, or below the mail it answers. */
export function readComposed(document: Document): ComposedMail | null {
  const editor = openEditor(document);
  const box = editor && composeBoxOf(editor);
  if (!editor || !box) return null;
  const valueIn = (selector: string) => box.querySelector<HTMLInputElement>(selector)?.value ?? '';
  return {
    adapter: 'gmail',
    composeId: composeIdOf(editor),
    to: recipientsIn(box, 'to'),
    cc: recipientsIn(box, 'cc'),
    bcc: recipientsIn(box, 'bcc'),
    subject: tidy(valueIn(selectors.composeSubject)),
    text: ownText(richTextLines(editor, selectors.quotedHistory)),
    attachmentNames: [...box.querySelectorAll(selectors.attachmentNames)].map((name) =>
      tidy(name.textContent),
    ),
    inReplyTo: answeredMail(editor),
    account: addressIn(valueIn('input[name="from"]')) ?? pageAccount(document).address,
  };
}

/** Chips today; before, one hidden field for each person, written as a mail header does. */
function recipientsIn(box: Element, field: 'to' | 'cc' | 'bcc'): MailParty[] {
  const chips = [...box.querySelectorAll(`div[name="${field}"] [data-hovercard-id*="@"]:not(img)`)];
  if (chips.length === 0) {
    const fields = [...box.querySelectorAll<HTMLInputElement>(`input[name="${field}"]`)];
    return partiesInField(fields.map(({ value }) => value).join(','));
  }
  return chips.flatMap((chip) => {
    const address = addressIn(chip.getAttribute('data-hovercard-id'));
    const name = tidy(chip.getAttribute('data-name') ?? chip.textContent);
    return address ? [{ address, name: name === address ? '' : name }] : [];
  });
}

function answeredMail(editor: HTMLElement): string | null {
  const { messages } = shownMessages(editor.ownerDocument);
  const around = messages.find((message) =>
    (message.closest('[role="listitem"]') ?? message).contains(editor),
  );
  return around ? messageKey(around, messages.indexOf(around)) : null;
}
