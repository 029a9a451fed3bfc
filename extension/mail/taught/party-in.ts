import { addressIn, tidy } from '../address-text.ts';
import type { MailParty } from '../mail-adapter.ts';
import { statedAddress } from './stated-address.ts';

const longestName = 80;
const nodesLookedAt = 200;

/** Whom an element shows: by an address of its own or of something in it, else by name alone. Null when it shows nothing. */
export function partyIn(element: Element): MailParty | null {
  const texts = textsIn(element);
  // Blanks between elements keep a name apart from the address beside it; without them an address in pieces is whole.
  const text = tidy(texts.join(' '));
  const address = statedAddress(element)?.address ?? addressIn(text) ?? addressIn(texts.join(''));
  const name = nameIn(text, address);
  return address || name ? { address: address ?? '', name } : null;
}

function textsIn(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const texts: string[] = [];
  while (texts.length < nodesLookedAt && walker.nextNode())
    texts.push(walker.currentNode.nodeValue?.slice(0, 600) ?? '');
  return texts;
}

function nameIn(text: string, address: string | null): string {
  const at = address ? text.indexOf(address) : -1;
  const said = at === -1 ? text : text.slice(0, at);
  const name = tidy(said.replace(/[<(（"'\s:：]+$/, '').replace(/^["']/, ''));
  return name.includes('@') || name.length > longestName ? '' : name;
}
