import { addressIn, partyFromHeader, sameAddress, tidy } from '../address-text.ts';
import type { MailParty } from '../mail-adapter.ts';
import type { MailRow } from '../mail-list.ts';
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
  return markedParties(element).map(({ element: found, address }) => {
    const name = tidy(found.getAttribute('name') ?? found.getAttribute('data-name') ?? found.textContent);
    return { address, name: sameAddress(name, address) ? '' : name };
  });
}

/** The elements that name them, each with the address that Gmail states for it. */
export function markedParties(element: Element): MailRow[] {
  const parties = new Map<string, MailRow>();
  const marked = outsideBody(element, '[email]', selectors.body);
  // A hover card's mark also stands on pictures, which name nobody.
  const hovered = outsideBody(element, '[data-hovercard-id*="@"]:not(img)', selectors.body);
  for (const found of marked.length > 0 ? marked : hovered) {
    if (found.closest(selectors.composeBox)) continue;
    const address = addressIn(found.getAttribute('email') ?? found.getAttribute('data-hovercard-id'));
    if (!address || parties.has(address.toLowerCase())) continue;
    parties.set(address.toLowerCase(), { element: found, address });
  }
  return [...parties.values()];
}
