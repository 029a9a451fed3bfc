import { addressIn, partyFromHeader, sameAddress, tidy } from '../address-text.ts';
import type { MailParty } from '../mail-adapter.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

export type ShownSender = { party: MailParty; isMarked: boolean };

/** Gmail writes the sender before everybody else; where it no longer marks addresses, its heading still shows one. */
export function senderIn(message: Element): ShownSender | null {
  const [marked] = partiesIn(message);
  if (marked) return { party: marked, isMarked: true };
  const [heading] = outsideBody(message, selectors.senderHeading, selectors.body);
  const party = partyFromHeader(heading?.textContent);
  return party && { party, isMarked: false };
}

export function recipientsIn(message: Element, sender: MailParty): MailParty[] {
  return partiesIn(message).filter(({ address }) => !sameAddress(address, sender.address));
}

/** Everybody a message's header or a list's row names, each once. */
export function partiesIn(element: Element): MailParty[] {
  const parties = new Map<string, MailParty>();
  const marked = outsideBody(element, '[email]', selectors.body);
  // A hover card's mark also stands on pictures, which name nobody.
  const hovered = outsideBody(element, '[data-hovercard-id*="@"]:not(img)', selectors.body);
  for (const found of marked.length > 0 ? marked : hovered) {
    if (found.closest(selectors.composeBox)) continue;
    const address = addressIn(found.getAttribute('email') ?? found.getAttribute('data-hovercard-id'));
    if (!address || parties.has(address.toLowerCase())) continue;
    const name = tidy(found.getAttribute('name') ?? found.getAttribute('data-name') ?? found.textContent);
    parties.set(address.toLowerCase(), { address, name: sameAddress(name, address) ? '' : name });
  }
  return [...parties.values()];
}
