import { borrowedFocus } from '../mail/borrowed-focus.ts';
import { styled } from '../mail/dock-style.ts';

export const cardWidthPx = 300;
export const cardHeightPx = 186;
const gapPx = 6;

/**
 * The card of a mark: an extension page in an iframe, which the page's scripts cannot read, inside the layer's closed
 * shadow root. What it is about travels through the background.
 */
export function createHoverCard(root: ShadowRoot, { url, title }: { url: string; title: string }) {
  const document = root.ownerDocument;
  const frame = styled(document.createElement('iframe'), frameStyle);
  frame.title = title;
  root.append(frame);
  const focus = borrowedFocus(document);
  return {
    frame,
    /** Below the text it is about, or above where there is no room; never over it. */
    open(box: DOMRect) {
      if (!frame.src) frame.src = url;
      const { innerWidth, innerHeight } = document.defaultView!;
      const isBelow = box.bottom + gapPx + cardHeightPx <= innerHeight || box.top < cardHeightPx + gapPx;
      const top = isBelow ? box.bottom + gapPx : box.top - gapPx - cardHeightPx;
      const left = Math.max(gapPx, Math.min(box.left, innerWidth - cardWidthPx - gapPx));
      styled(frame, { display: 'block', top: `${Math.round(top)}px`, left: `${Math.round(left)}px` });
    },
    takeFocus: () => focus.moveTo(frame),
    close() {
      styled(frame, { display: 'none' });
      focus.giveBack();
    },
  };
}

const frameStyle = {
  all: 'initial',
  display: 'none',
  position: 'fixed',
  width: `${cardWidthPx}px`,
  height: `${cardHeightPx}px`,
  border: '1px solid rgb(128 120 110 / .35)',
  'border-radius': '10px',
  'box-shadow': '0 8px 24px rgb(0 0 0 / .18)',
  'pointer-events': 'auto',
  background: 'Canvas',
};
