import { addressIn, sameAddress, tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import type { AdapterRung, MailParty, ReadMail } from '../mail-adapter.ts';
import { shownDate } from '../shown-date.ts';
import { messageKey, messagePlace } from './message-place.ts';
import { pageAccounts } from './page-accounts.ts';
import * as selectors from './selectors.ts';
import { statedRecipients } from './stated-recipients.ts';

export function readMessage(document: Document): ReadMail | null {
  const place = messagePlace(document.location);
  const view = messageView(document);
  const accounts = pageAccounts(document) ?? [];
  if (!place || !view) return null;
  const sender = senderOf(view);
  if (!sender) return null;
  const account = accounts[Number(place.account)] ?? accounts[0];
  const addresses = account?.addresses ?? [];
  return {
    adapter: 'sogo',
    rung: sender.rung,
    messageId: messageKey(place),
    internetMessageId: null,
    from: sender.party,
    to: statedRecipients(document, place) ?? shownRecipients(view),
    subject: tidy(outsideBody(view, selectors.subject)?.textContent),
    shownDate: shownDate(outsideBody(view, selectors.date)?.textContent),
    isList: false,
    excerpt: excerptOf(view.querySelector(selectors.body)),
    account: account?.address ?? null,
    isOutgoing:
      account?.sentFolder === place.folder ||
      addresses.some((address) => sameAddress(address, sender.party.address)),
  };
}

/** The part of the page that shows one message, or null while none is open. */
export function messageView(document: Document): Element | null {
  const detail = document.querySelector(selectors.detail);
  return detail?.querySelector(selectors.card) ? detail : null;
}

function senderOf(view: Element): { party: MailParty; rung: AdapterRung } | null {
  const bound = outsideBody(view, selectors.fromAddress);
  const block = bound ?? outsideBody(view, selectors.fromBlock);
  const address = addressIn(block?.textContent);
  if (!address) return null;
  const name = tidy(outsideBody(view, selectors.fromName)?.textContent);
  return { party: { address, name: name === address ? '' : name }, rung: bound ? 'structure' : 'class-name' };
}

/** Names stand here where SOGo knows them; only recipients without one show their address. */
function shownRecipients(view: Element): MailParty[] {
  const chips = [...view.querySelectorAll(selectors.recipientField)].filter(
    (chip) => !chip.closest(selectors.body),
  );
  const addresses = chips.map((chip) => addressIn(chip.textContent)).filter((address) => address !== null);
  return [...new Set(addresses)].map((address) => ({ address, name: '' }));
}

function outsideBody(view: Element, selector: string): Element | null {
  return [...view.querySelectorAll(selector)].find((found) => !found.closest(selectors.body)) ?? null;
}
