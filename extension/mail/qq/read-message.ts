import { sameAddress, tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import type { MailParty, ReadMail } from '../mail-adapter.ts';
import { readMessageOf } from '../message-block.ts';
import { addressFromCard } from '../opened-cards.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { shownAccount } from '../shown-account.ts';
import { shownDate } from '../shown-date.ts';
import { messageKey } from './message-key.ts';
import { partiesIn, partyOf } from './parties.ts';
import * as selectors from './selectors.ts';
import { shownDocument } from './shown-document.ts';
import { shownMessages } from './shown-messages.ts';

const cardMarks = { card: selectors.personCard, editor: selectors.editor, body: selectors.body };

export function readShownMessage(document: Document): ReadMail | null {
  const shown = shownDocument(document);
  const messages = shownMessages(shown);
  const message = readMessageOf(messages);
  const [sender, ...recipients] = message ? partiesIn(message.block) : [];
  if (!message || !sender) return null;
  const messageId = messageKey(messages, message);
  const from = senderOf(document, sender, messageId);
  const account = shownAccount(document, selectors.account, selectors.body);
  const date = outsideBody(message.block, selectors.date, selectors.body).find(
    (found) => !found.closest(selectors.partyBlock),
  );
  return {
    adapter: 'qq',
    rung: sender.hasAttribute('e') ? 'host-data' : 'class-name',
    messageId,
    internetMessageId: null,
    from,
    to: recipients.map(partyOf),
    subject: shownSubject(shown),
    shownDate: shownDate(date?.textContent),
    isList: false,
    excerpt: excerptOf(message.body),
    account,
    isOutgoing: sameAddress(from.address || null, account) || isInSentFolder(document, shown),
  };
}

function senderOf(document: Document, sender: Element, messageId: string): MailParty {
  const party = partyOf(sender);
  if (party.address) return party;
  return { ...party, address: addressFromCard(document, cardMarks, { messageId, name: party.name }) };
}

function shownSubject(shown: Document): string {
  return tidy(outsideBody(shown, selectors.subject, selectors.body).find(isShown)?.textContent);
}

/** Mail that was sent is folder 3 in both pages. */
function isInSentFolder(document: Document, shown: Document): boolean {
  return (
    /^#\/list\/3(?:\D|$)/.test(document.location.hash) || /[?&]folderid=3(?:&|$)/.test(shown.location.search)
  );
}
