import { isAddress, sameAddress, tidy } from './address-text.ts';
import { isShown, outsideBody } from './outside-body.ts';

/** Selectors: the card that a host opens to say who somebody is, and where writing and a mail's body stand. */
export type CardMarks = { card: string; editor: string; body: string };

const known = new WeakMap<Document, Map<string, string>>();

/** The address that the sender's card showed while this message was open; it holds after the card is closed. */
export function addressFromCard(
  document: Document,
  marks: CardMarks,
  { messageId, name }: { messageId: string; name: string },
): string {
  const addresses = known.get(document) ?? new Map<string, string>();
  known.set(document, addresses);
  const sender = JSON.stringify([messageId, name]);
  const shown = openCardAddress(document, marks, name);
  if (shown) addresses.set(sender, shown);
  return addresses.get(sender) ?? '';
}

/** A card is about whom it names. What it says in several ways must be one address. */
function openCardAddress(document: Document, marks: CardMarks, name: string): string | null {
  const cards = outsideBody(document, marks.card, marks.body).filter(isShown);
  for (const card of cards) {
    const texts = leafTexts(card);
    if (!texts.includes(name) || card.querySelector(marks.editor)) continue;
    const addresses = texts.filter((text) => isAddress(text) && text !== name);
    const [first] = addresses;
    if (first && addresses.every((address) => sameAddress(address, first))) return first;
  }
  return null;
}

function leafTexts(card: Element): string[] {
  const leaves = [...card.querySelectorAll('*')].filter((each) => each.childElementCount === 0);
  return leaves.slice(0, 200).map((leaf) => tidy(leaf.textContent?.slice(0, 400)));
}
