import { isAddress, partyFromHeader, sameAddress, tidy } from '../address-text.ts';
import type { MailParty } from '../mail-adapter.ts';
import { outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

/** Everybody a message's header names, the sender first; Outlook gives many of them without their address. */
export function personasIn(element: Element): HTMLElement[] {
  const personas = outsideBody(element, selectors.persona, selectors.body).filter(
    (found) =>
      !found.parentElement?.closest(selectors.persona) &&
      !found.closest(selectors.composeBox) &&
      !found.querySelector(selectors.portrait) &&
      tidy(found.textContent) !== '',
  );
  return personas;
}

export function partyOf(persona: Element): MailParty {
  const text = tidy(persona.textContent).replace(/;$/, '');
  const stated = [persona, ...persona.querySelectorAll('[title]')]
    .map((each) => partyOfTitle(each.getAttribute('title'), text))
    .find((party) => party !== null);
  return stated ?? partyOfText(text) ?? { address: '', name: text };
}

/** A title is the host's own where it is an address, or the shown name with one. */
function partyOfTitle(title: string | null, text: string): MailParty | null {
  const whole = tidy(title);
  if (isAddress(whole)) return { address: whole, name: sameAddress(whole, text) ? '' : nameIn(text) };
  return whole !== text && whole.startsWith(nameIn(text)) ? partyOfText(whole) : null;
}

/**
 * "Anna Lindqvist<anna@lindqvist.test>". A text that is nothing but an address may just as well be a name that somebody
 * gave himself, so it is not believed.
 */
function partyOfText(text: string): MailParty | null {
  const bracket = /[<(]([^<>()\s]+)[>)]$/.exec(text);
  if (!bracket?.[1] || !isAddress(bracket[1])) return null;
  return partyFromHeader(`${text.slice(0, bracket.index)}<${bracket[1]}>`);
}

function nameIn(text: string): string {
  return tidy(partyOfText(text)?.name ?? text);
}
