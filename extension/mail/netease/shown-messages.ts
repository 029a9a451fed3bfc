import { messageBlock, type ShownMessage } from '../message-block.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';

/** The messages of the tab in front, in the page's order; the tabs behind it stay in the page, hidden. */
export function shownMessages(document: Document): ShownMessage[] {
  const modules = outsideBody(document, selectors.readModule, selectors.body).filter(isShown);
  const bodies = modules.flatMap((each) => outsideBody(each, selectors.body, selectors.body)).filter(isShown);
  return bodies.flatMap((body, place) => {
    const block = messageBlock(body, bodies, {
      namesSender: (candidate) => senderIn(candidate) !== undefined,
      isEdge: (candidate) => candidate.matches(selectors.readModule),
    });
    return block ? [{ body, block, place }] : [];
  });
}

export function senderIn(block: Element): HTMLElement | undefined {
  return outsideBody(block, selectors.party, selectors.body).find(
    (party) => !party.closest(selectors.recipients),
  );
}
