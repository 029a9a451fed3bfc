import { isShown } from './outside-body.ts';

type Mail = {
  /** The mail being written, as it is now. */
  composeIdNow(): string | null;
  sent(composeId: string): void;
};

/**
 * For a host that sends at once and lets its user take it back for a while: tells that a mail was sent when, after the send control
 * was pressed, taking back was offered and is offered no longer, without having been pressed.
 */
export function watchTakeBack(
  document: Document,
  { button, takeBack }: { button: string; takeBack: string },
  { composeIdNow, sent }: Mail,
  signal: AbortSignal,
): { look(): void } {
  let composeId: string | null = null;
  let isOffered = false;
  const onClick = (event: Event) => {
    const [pressed] = event.composedPath();
    if (!(pressed instanceof Element)) return;
    if (pressed.closest(takeBack)) composeId = null;
    if (!pressed.closest(button)) return;
    settle();
    composeId = composeIdNow();
  };
  /** Who sends the next mail has left the one before it to its host. */
  const settle = () => {
    if (composeId !== null && isOffered) sent(composeId);
    composeId = null;
    isOffered = false;
  };
  document.addEventListener('click', onClick, { capture: true, passive: true, signal });
  return {
    look() {
      const offer = document.querySelector(takeBack);
      const isThere = offer !== null && isVisible(offer);
      if (composeId === null) return;
      if (isOffered && !isThere) settle();
      else isOffered = isThere;
    },
  };
}

/** Hosts keep the last notice in the page and only hide it. */
function isVisible(element: Element): boolean {
  return isShown(element) && !element.closest('[style*="visibility: hidden"], [style*="visibility:hidden"]');
}
