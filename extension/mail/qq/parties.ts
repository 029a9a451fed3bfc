import { addressIn, isAddress, sameAddress, tidy } from '../address-text.ts';
import type { MailParty } from '../mail-adapter.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

/** Everybody a message's header names, the sender first. */
export function partiesIn(block: Element): HTMLElement[] {
  const marks = outsideBody(block, selectors.party, selectors.body).filter(
    (mark) => !mark.closest(selectors.composeBox),
  );
  const blocks = marks.map(
    (mark) => mark.closest<HTMLElement>(selectors.partyBlock) ?? mark.parentElement ?? mark,
  );
  return [...new Set(blocks)];
}

/** QQ states the address apart from the name; of a contact it may show the name alone. */
export function partyOf(party: Element): MailParty {
  const shown = tidy(party.textContent);
  const stated = selectors.addressAttributes
    .map((attribute) => tidy(party.getAttribute(attribute)))
    .find(isAddress);
  const address = stated ?? addressIn(party.querySelector(selectors.shownAddress)?.textContent) ?? '';
  const name = tidy(party.getAttribute('n') ?? party.querySelector(selectors.shownName)?.textContent);
  const rest = shown.replace(address, '').replace(/[<>;；]/g, '');
  return { address, name: sameAddress(name, address) ? '' : name || tidy(rest) };
}
