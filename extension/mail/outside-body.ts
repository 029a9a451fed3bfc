/** Elements below `root` that stand in none of the `bodies`, where a mail's writer could have put them. */
export function outsideBody(root: ParentNode, selector: string, bodies: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (found) => !found.parentElement?.closest(bodies),
  );
}

/** Hosts keep the views they have left in the page, hidden. */
export function isShown(element: Element): boolean {
  return !element.closest('[hidden], [style*="display: none"], [style*="display:none"]');
}
