/** A place of the page that may be marked: an address or phone in a text, or the sender of a row. */
export type Anchor = {
  /** As the page states it; what it is asked about by. */
  text: string;
  element: Element;
  /** What may lie over it without hiding it. */
  row?: Element | undefined;
  /** Where it is in the window now; null when it is not drawn. */
  box(): DOMRect | null;
};

/** Part of a text of the page. */
export function textAnchor(node: Text, { text, start, end }: { text: string; start: number; end: number }) {
  const range = node.ownerDocument.createRange();
  return {
    text,
    element: node.parentElement!,
    box() {
      if (!node.isConnected || node.data.slice(start, end) !== text) return null;
      range.setStart(node, start);
      range.setEnd(node, end);
      return range.getClientRects()[0] ?? null;
    },
  } satisfies Anchor;
}

/** A whole element, as far as its text reaches: a cell is often wider than the name in it. */
export function elementAnchor(element: Element, text: string, row?: Element): Anchor {
  const range = element.ownerDocument.createRange();
  return {
    ...{ text, element, row },
    box() {
      if (!element.isConnected) return null;
      range.selectNodeContents(element);
      const [whole, written] = [element.getBoundingClientRect(), range.getBoundingClientRect()];
      const right = Math.min(whole.right, written.right);
      if (whole.height === 0 || right <= whole.left) return null;
      return new DOMRect(whole.left, whole.top, right - whole.left, whole.height);
    },
  };
}
