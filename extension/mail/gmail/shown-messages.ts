import type { AdapterRung } from '../mail-adapter.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

export type ShownMessages = { rung: AdapterRung; messages: HTMLElement[] };

/** The messages of the conversation in front of the reader, oldest first; empty while a list is shown. */
export function shownMessages(document: Document): ShownMessages {
  for (const { rung, selector } of selectors.messageMarks) {
    const messages = markedMessages(document, selector);
    if (messages.length > 0) return { rung, messages };
  }
  return { rung: 'class-name', messages: [] };
}

/** Only the outermost: one inside another is part of a mail that imitates it. */
function markedMessages(document: Document, selector: string): HTMLElement[] {
  return outsideBody(document, selector, selectors.body).filter(
    (found) =>
      !found.parentElement?.closest(selector) &&
      !found.closest(selectors.composeBox) &&
      isShown(found) &&
      outsideBody(found, `${selectors.party}, ${selectors.senderHeading}`, selectors.body).length > 0,
  );
}

/** In the address a conversation goes by forty consonants' worth of letters; older addresses have sixteen figures. */
const conversationInHash = /\/(?:[b-df-hj-np-tv-xz]{20,}|[\da-f]{16})(?:\?|$)/i;

/** By its address and the list being gone, whatever the messages are marked with. */
export function isConversationOpen(document: Document): boolean {
  const region = document.querySelector(selectors.main);
  return (
    region !== null && !region.querySelector(selectors.row) && conversationInHash.test(document.location.hash)
  );
}

/** The one the keyboard is in, else the newest that is unfolded. */
export function readMessageOf({ messages }: ShownMessages): HTMLElement | null {
  const unfolded = messages.filter(isUnfolded);
  const focused = unfolded.find((message) => message.contains(message.ownerDocument.activeElement));
  return focused ?? unfolded.at(-1) ?? messages.at(-1) ?? null;
}

function isUnfolded(message: HTMLElement): boolean {
  const stated = message.closest('[aria-expanded]')?.getAttribute('aria-expanded');
  return stated ? stated === 'true' : message.querySelector(selectors.body) !== null;
}
