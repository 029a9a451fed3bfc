import { sameAddress, tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import type { ReadMail } from '../mail-adapter.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { shownDate } from '../shown-date.ts';
import { pageAccount } from './page-account.ts';
import { recipientsIn, senderIn } from './parties.ts';
import * as selectors from './selectors.ts';
import { readMessageOf, shownMessages } from './shown-messages.ts';

export function readShownMessage(document: Document): ReadMail | null {
  const shown = shownMessages(document);
  const message = readMessageOf(shown);
  const sender = message && senderIn(message);
  if (!message || !sender) return null;
  const account = pageAccount(document);
  const [date] = outsideBody(message, selectors.date, selectors.body);
  return {
    adapter: 'gmail',
    rung: sender.isMarked ? shown.rung : 'visible-address',
    messageId: messageKey(message, shown.messages.indexOf(message)),
    internetMessageId: null,
    from: sender.party,
    to: recipientsIn(message, sender.party),
    subject: tidy(shownSubject(document)?.textContent),
    shownDate: shownDate(date?.getAttribute('title') ?? date?.getAttribute('data-tooltip')),
    isList: false,
    excerpt: excerptOf(message.querySelector(selectors.body)),
    account: account.address,
    isOutgoing: account.own.some((own) => sameAddress(own, sender.party.address)),
  };
}

/** The number all generations know; the older one writes it into a class of its body's frame. */
export function messageKey(message: HTMLElement, place: number): string {
  const { legacyMessageId, messageId } = message.dataset;
  const frame = message.querySelector(selectors.body);
  const within = frame?.querySelector(':scope:not(.a3s) > .a3s');
  const inClass = /(?:^|\s)m([0-9a-f]{12,})(?:\s|$)/.exec(
    `${frame?.className ?? ''} ${within?.className ?? ''}`,
  )?.[1];
  const { hash, pathname } = message.ownerDocument.location;
  return legacyMessageId ?? messageId ?? inClass ?? `${pathname}${hash}/${place}`;
}

export function shownSubject(document: Document): HTMLElement | null {
  return outsideBody(document, selectors.subject, selectors.body).find(isShown) ?? null;
}
