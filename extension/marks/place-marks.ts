import type { CustomerMark } from '../../shared/features/complaints/customer-mark.ts';
import type { Anchor } from './anchor.ts';
import type { PlacedMark } from './mark-layer.ts';

/** More marks than this nobody reads, and each costs the page a moment at every scroll. */
const mostMarks = 150;
const levelsAround = 3;

export type ShownMark = PlacedMark & { anchor: Anchor };

/** Where marks are to be drawn now: those in the window whose text is not under something else. */
export function placeMarks(
  window: Window,
  anchors: readonly Anchor[],
  markOf: (text: string) => CustomerMark | undefined,
): ShownMark[] {
  const placed: ShownMark[] = [];
  for (const anchor of anchors) {
    const mark = markOf(anchor.text);
    const box = mark && anchor.box();
    if (!mark || !box || !isInWindow(window, box) || isCovered(window.document, anchor, box)) continue;
    placed.push({ anchor, mark, box });
    if (placed.length === mostMarks) break;
  }
  return placed;
}

function isInWindow({ innerWidth, innerHeight }: Window, box: DOMRect): boolean {
  return box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
}

/** By a dialog over it, or because it has been scrolled out of its own part of the page. */
function isCovered(document: Document, { element, row }: Anchor, box: DOMRect): boolean {
  const top = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
  if (!top || top === document.documentElement) return true;
  if (top.contains(element)) return top === document.body && element !== top;
  if (row?.contains(top)) return false;
  let around = element;
  // Rows lay buttons of their own over the names in them.
  for (let level = 0; level < levelsAround; level += 1) {
    const parent = around.parentElement;
    if (!parent || parent === document.body) break;
    around = parent;
  }
  return !around.contains(top);
}
