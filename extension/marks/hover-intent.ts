import type { CardNews } from './marks-port.ts';
import type { ShownMark } from './place-marks.ts';

const restMs = 300;
const leaveMs = 250;
/** A focus that follows no key of the user's was moved by the page. */
const keyedMs = 1000;
/** The mark itself stands this far beyond its text. */
const markReachPx = 12;

type HoverIntent = {
  window: Window;
  /** Those drawn now. */
  marks: () => readonly ShownMark[];
  open(mark: ShownMark): void;
  close(): void;
  /** Where the open card is. */
  cardBox(): DOMRect;
};

/**
 * Opens a card where the reader's own pointer rests on a mark or their keyboard has brought the focus, and closes it when
 * they go. A page can send events too; those are not trusted, and nothing follows from them.
 */
export function watchHover({ window, marks, open, close, cardBox }: HoverIntent, signal: AbortSignal) {
  let wanted: ShownMark | null = null;
  let shown: ShownMark | null = null;
  let keyedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (mark: ShownMark) => {
    clearTimeout(timer);
    wanted = null;
    shown = mark;
    open(mark);
  };
  const end = () => {
    clearTimeout(timer);
    if (shown) close();
    wanted = null;
    shown = null;
  };
  const want = (mark: ShownMark | null) => {
    if (mark && mark.anchor === wanted?.anchor) return;
    if (!mark && !wanted && !shown) return;
    clearTimeout(timer);
    wanted = null;
    if (mark?.anchor === shown?.anchor) return;
    wanted = mark;
    timer = mark ? setTimeout(() => show(mark), restMs) : setTimeout(end, leaveMs);
  };

  const whenReal =
    <Kind extends Event>(run: (event: Kind) => void) =>
    (event: Kind) => {
      if (event.isTrusted) run(event);
    };
  const options = { capture: true, passive: true, signal };
  const onMove = whenReal(({ clientX, clientY, buttons }: PointerEvent) => {
    // The card's own word that the pointer has come goes through the background, which may be slow or asleep.
    if (shown && isAt(cardBox(), clientX, clientY)) return clearTimeout(timer);
    const isPressed = buttons !== 0;
    want((!isPressed && marks().find(({ box }) => isAt(box, clientX, clientY))) || null);
  });
  const onFocus = whenReal(({ target, timeStamp }: FocusEvent) => {
    if (timeStamp - keyedAt > keyedMs) return;
    const inside = marks().filter(({ anchor }) => isAbout(target as Element, anchor.element));
    want(inside.length === 1 ? inside[0]! : null);
  });
  /** The Escape that closes a card is the reader's word to the card, not to the page. */
  const onKey = whenReal((event: KeyboardEvent) => {
    keyedAt = event.timeStamp;
    if (event.key !== 'Escape' || !shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end();
  });

  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('focusin', onFocus, options);
  window.addEventListener('keydown', onKey, { capture: true, signal });
  for (const type of ['pointerdown', 'scroll']) window.addEventListener(type, whenReal(end), options);
  signal.addEventListener('abort', end, { once: true });

  return {
    hearOfCard(news: CardNews) {
      if (news === 'done') return end();
      if (news === 'entered') clearTimeout(timer);
      else want(null);
    },
    /** Opened by the key that walks the marks: no rest, and it stays until it is closed. */
    openNow: show,
    current: () => shown,
  };
}

function isAt({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right + markReachPx && y >= top - 2 && y <= bottom;
}

/** A link around the marked text, or a part of it. */
function isAbout(focused: Element, marked: Element): boolean {
  return focused.contains(marked) || marked.contains(focused);
}
