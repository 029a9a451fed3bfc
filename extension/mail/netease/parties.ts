import { addressIn, sameAddress, tidy } from '../address-text.ts';
import type { MailParty } from '../mail-adapter.ts';
import * as selectors from './selectors.ts';

/** Name and address stand apart, so that neither can pose as the other. */
export function partyOf(party: Element): MailParty {
  const address = addressIn(party.querySelector(selectors.partyAddress)?.textContent) ?? '';
  const name = tidy(party.querySelector(selectors.partyName)?.textContent);
  return { address, name: sameAddress(name, address) ? '' : name };
}
