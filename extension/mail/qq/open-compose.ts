import { isShown, outsideBody } from '../outside-body.ts';
import * as selectors from './selectors.ts';
import { shownDocument } from './shown-document.ts';

export type OpenCompose = { box: HTMLElement; richText: HTMLElement };

/** Where the keyboard is, else the newest. `isWanted` leaves out what is not written here. */
export function openCompose(
  document: Document,
  isWanted: (box: HTMLElement) => boolean = () => true,
): OpenCompose | null {
  const boxes = outsideBody(shownDocument(document), selectors.composeBox, selectors.body).filter(
    (box) => isShown(box) && !box.parentElement?.closest(selectors.composeBox) && isWanted(box),
  );
  const open = boxes.flatMap((box) => {
    const richText = editorIn(box);
    return richText ? [{ box, richText }] : [];
  });
  return open.find(({ box }) => box.contains(box.ownerDocument.activeElement)) ?? open.at(-1) ?? null;
}

function editorIn(box: HTMLElement): HTMLElement | null {
  const inPage = [...box.querySelectorAll<HTMLElement>(selectors.editor)].find(isShown);
  const framed = box.querySelector<HTMLIFrameElement>(selectors.editorFrame)?.contentDocument;
  return inPage ?? framed?.body ?? null;
}
