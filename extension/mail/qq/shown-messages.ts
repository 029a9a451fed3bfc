import { messageBlock } from '../message-block.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { partiesIn } from './parties.ts';
import * as selectors from './selectors.ts';

export type ShownMessage = { body: HTMLElement; block: HTMLElement; place: number };

/** The unfolded messages, in the page's order; empty while a list is shown. */
export function shownMessages(shown: Document): ShownMessage[] {
  const bodies = outsideBody(shown, selectors.body, selectors.body).filter(
    (body) => isShown(body) && !body.closest(selectors.composeBox),
  );
  return bodies.flatMap((body, place) => {
    const block = messageBlock(body, bodies, {
      namesSender: (candidate) => partiesIn(candidate).length > 0,
      isEdge: (candidate) => candidate.matches(selectors.pane),
    });
    return block ? [{ body, block, place }] : [];
  });
}

/** The one the keyboard is in, else the first. */
export function readMessageOf(messages: ShownMessage[]): ShownMessage | null {
  const focused = messages.find(({ block }) => block.contains(block.ownerDocument.activeElement));
  return focused ?? messages[0] ?? null;
}
