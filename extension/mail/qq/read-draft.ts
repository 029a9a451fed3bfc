import { isAddress, tidy } from '../address-text.ts';
import { composeIdOf } from '../compose-id.ts';
import type { ComposedMail, MailParty } from '../mail-adapter.ts';
import { ownText } from '../own-text.ts';
import { richTextLines } from '../rich-text.ts';
import { shownAccount } from '../shown-account.ts';
import { numberInAddress } from './message-key.ts';
import { openCompose } from './open-compose.ts';
import { partyOf } from './parties.ts';
import { readShownMessage } from './read-message.ts';
import * as selectors from './selectors.ts';

/** What is being written: on a page of its own, in a window of its own, or below the mail it answers. */
export function readComposed(document: Document): ComposedMail | null {
  const compose = openCompose(document);
  if (!compose) return null;
  const { box, richText } = compose;
  const answered = box.matches(selectors.quickReply) ? readShownMessage(document) : null;
  const [to = [], cc = [], bcc = []] = answered ? [[answered.from]] : recipientsIn(box);
  return {
    adapter: 'qq',
    composeId: composeIdOf(richText),
    ...{ to, cc, bcc },
    subject: tidy(box.querySelector<HTMLInputElement>(selectors.composeSubject)?.value),
    text: ownText(richTextLines(richText, selectors.quotedHistory)),
    attachmentNames: [...box.querySelectorAll(selectors.attachment)].map(attachmentName),
    inReplyTo: answered?.messageId ?? answeredByAddress(box.ownerDocument.location),
    account: shownAccount(document, selectors.account, selectors.body),
  };
}

function recipientsIn(box: Element): MailParty[][] {
  const fields = [...box.querySelectorAll(selectors.recipientField)];
  const areas = selectors.recipientAreas.map((area) => box.querySelector(area));
  return (fields.length > 0 ? fields : areas).map((field) =>
    [...(field?.querySelectorAll(selectors.recipientChip) ?? [])].map(recipientOf),
  );
}

/** Whom QQ does not know as a contact it shows by address alone. */
function recipientOf(chip: Element): MailParty {
  const { address, name } = partyOf(chip);
  return !address && isAddress(name) ? { address: name, name: '' } : { address, name };
}

/** Today's page parts a name from its ending and leaves the blank away. */
function attachmentName(card: Element): string {
  const parts = [...card.querySelectorAll('.attach-name, .attach-suffix')];
  return tidy(parts.length > 0 ? parts.map((part) => part.textContent).join('') : card.textContent);
}

/** The older page's compose says in its address what it does with which mail. */
export function answeredByAddress(location: Location): string | null {
  return /[?&]s=reply/.test(location.search) ? numberInAddress(location) : null;
}
