import { addressIn, tidy } from '../address-text.ts';
import type { AdapterRung, MailParty } from '../mail-adapter.ts';
import * as selectors from './selectors.ts';

export type FoundAddress = { party: MailParty; rung: AdapterRung };

/** A header is short. A text this long is the mail itself, and nothing after it is believed. */
const proseLength = 160;
const textsInHeader = 80;
const nodesLookedAt = 2000;

/** The first address a reading region shows before its prose begins; whatever the body claims comes later. */
export function addressInHeader(region: Element): FoundAddress | null {
  const walker = region.ownerDocument.createTreeWalker(region, 5, (node) =>
    node.nodeType === 1 && (node as Element).matches(selectors.excluded) ? 2 : 1,
  );
  let texts = 0;
  for (let nodes = 0; nodes < nodesLookedAt && texts < textsInHeader && walker.nextNode(); nodes += 1) {
    const node = walker.currentNode;
    if (node.nodeType === 1) {
      const found = inAttributes(node as Element);
      if (found) return found;
      continue;
    }
    const text = tidy(node.nodeValue?.slice(0, 1000));
    if (text === '') continue;
    if (text.length > proseLength) return null;
    texts += 1;
    const address = addressIn(text);
    if (address) return { party: { address, name: nameBefore(text, address) }, rung: 'visible-address' };
  }
  return null;
}

function inAttributes(element: Element): FoundAddress | null {
  for (const attribute of selectors.addressAttributes) {
    const value = element.getAttribute(attribute);
    if (attribute === 'href' && !value?.startsWith('mailto:')) continue;
    const address = addressIn(value?.replace(/^mailto:/, ''));
    if (!address) continue;
    const text = tidy(element.textContent?.slice(0, 200));
    return { party: { address, name: nameBefore(text, address) }, rung: 'structure' };
  }
  return null;
}

/** "Anna Berg <anna@x.test>" says the name too; a text without one says nothing of it. */
function nameBefore(text: string, address: string): string {
  const end = text.indexOf(address);
  const name = (end === -1 ? text : text.slice(0, end)).replace(/[<("'\s:]+$/, '').replace(/^["']/, '');
  return name.includes('@') || name.length > 80 || /:/.test(name) ? '' : tidy(name);
}
