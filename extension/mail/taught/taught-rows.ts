import type { MailRow } from '../mail-list.ts';
import { matching } from './locate.ts';
import { statedAddress } from './stated-address.ts';

/** The rows of lists that people have shown, as far as each states an address that is not among its words: those are found as text. */
export function taughtRows(document: Document, selectors: readonly string[]): MailRow[] {
  return selectors
    .flatMap((selector) => matching(document, selector))
    .flatMap((row) => {
      const stated = statedAddress(row);
      if (!stated || row.textContent.toLowerCase().includes(stated.address.toLowerCase())) return [];
      return [{ element: named(stated.element) ?? named(row) ?? row, address: stated.address }];
    });
}

/** Whom an element shows: the first of its words, by the element they stand in. */
function named(element: Element): Element | null {
  const texts = element.ownerDocument.createTreeWalker(element, 4);
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) return texts.currentNode.parentElement;
  return null;
}
