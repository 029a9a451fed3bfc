import { sameAddress, tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import type { ReadMail } from '../mail-adapter.ts';
import { readMessageOf, type ShownMessage } from '../message-block.ts';
import { outsideBody } from '../outside-body.ts';
import { shownAccount } from '../shown-account.ts';
import { shownDate } from '../shown-date.ts';
import { messageKey, statedNumber } from './message-key.ts';
import { pageModule } from './page-module.ts';
import { partyOf } from './parties.ts';
import * as selectors from './selectors.ts';
import { senderIn, shownMessages } from './shown-messages.ts';

/** The folder NetEase puts sent mail into. */
const sentFolder = 3;

export function readShownMessage(document: Document): ReadMail | null {
  const messages = shownMessages(document);
  const message = readMessageOf(messages);
  const sender = message && senderIn(message.block);
  if (!message || !sender) return null;
  const number = statedNumber(message);
  const account = shownAccount(document, selectors.account, selectors.body);
  const from = partyOf(sender);
  const recipients = outsideBody(message.block, selectors.party, selectors.body).filter((party) =>
    party.closest(selectors.recipients),
  );
  const [subject] = outsideBody(subjectPlace(message), selectors.subject, selectors.body);
  return {
    adapter: 'netease',
    rung: number ? 'host-data' : 'class-name',
    messageId: messageKey(messages, message),
    internetMessageId: null,
    from,
    to: recipients.map(partyOf),
    subject: tidy(subject?.textContent),
    shownDate: shownDate(dateOf(message, number)),
    isList: false,
    excerpt: excerptOf(frameBody(message.body)),
    account,
    isOutgoing: isInSentFolder(document, number) || sameAddress(from.address || null, account),
  };
}

/** The address may still be about another tab. */
function isInSentFolder({ location }: Document, number: string | null): boolean {
  const shown = pageModule(location);
  return shown?.folder === sentFolder && shown.id === number;
}

function subjectPlace({ block }: ShownMessage): Element {
  return block.closest(selectors.readModule) ?? block;
}

function frameBody(body: Element): Element {
  return body.querySelector<HTMLIFrameElement>(selectors.bodyFrame)?.contentDocument?.body ?? body;
}

/** The list stays in the page behind the mail; its row has the whole date even where the mail's head is folded. */
function dateOf({ block }: ShownMessage, number: string | null): string | null | undefined {
  const [shown] = outsideBody(block, selectors.date, selectors.body);
  const row = number && rowOf(block.ownerDocument, number.replace(':', ''));
  const inRow = row ? row.querySelector(selectors.rowDate)?.getAttribute('title') : null;
  return shown?.textContent ?? inRow;
}

function rowOf(document: Document, number: string): HTMLElement | undefined {
  return outsideBody(document, selectors.row, selectors.body).find((row) => row.id.includes(number));
}
