import { messageBlock, type ShownMessage } from '../message-block.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { partiesIn } from './parties.ts';
import * as selectors from './selectors.ts';

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
