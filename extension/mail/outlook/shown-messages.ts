import { isShown, outsideBody } from '../outside-body.ts';
import { personasIn } from './parties.ts';
import * as selectors from './selectors.ts';

/** An unfolded message: its body, and the smallest part of the page that holds it together with who wrote it. */
export type ShownMessage = { body: HTMLElement; block: HTMLElement; place: number };

export function shownMessages(document: Document): ShownMessage[] {
  const bodies = outsideBody(document, selectors.body, selectors.body).filter(
    (body) => isShown(body) && body.closest(selectors.pane) && !body.closest(selectors.composeBox),
  );
  return bodies.flatMap((body, index) => {
    const item = body.closest<HTMLElement>(selectors.item);
    const block = blockOf(body, item, bodies);
    const place = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : index;
    return block ? [{ body, block, place }] : [];
  });
}

/** Climbs from the body to whoever is named as its sender, never as far as another message. */
function blockOf(body: HTMLElement, item: HTMLElement | null, bodies: HTMLElement[]): HTMLElement | null {
  for (let block = body.parentElement; block; block = block.parentElement) {
    if (bodies.some((other) => other !== body && block?.contains(other))) return null;
    if (personasIn(block).some((persona) => !persona.closest(selectors.recipients))) return block;
    if (block === item || block.matches(selectors.pane)) return null;
  }
  return null;
}

/** The one the keyboard is in, else the first: Outlook unfolds one, and puts the newest on top unless told otherwise. */
export function readMessageOf(messages: ShownMessage[]): ShownMessage | null {
  const focused = messages.find(({ block }) => block.contains(block.ownerDocument.activeElement));
  return focused ?? messages[0] ?? null;
}
