import { messageBlock, type ShownMessage } from '../message-block.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { personasIn } from './parties.ts';
import * as selectors from './selectors.ts';

export function shownMessages(document: Document): ShownMessage[] {
  const bodies = outsideBody(document, selectors.body, selectors.body).filter(
    (body) => isShown(body) && body.closest(selectors.pane) && !body.closest(selectors.composeBox),
  );
  return bodies.flatMap((body, index) => {
    const item = body.closest<HTMLElement>(selectors.item);
    const block = messageBlock(body, bodies, {
      namesSender: (block) => personasIn(block).some((persona) => !persona.closest(selectors.recipients)),
      isEdge: (block) => block === item || block.matches(selectors.pane),
    });
    const place = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : index;
    return block ? [{ body, block, place }] : [];
  });
}
