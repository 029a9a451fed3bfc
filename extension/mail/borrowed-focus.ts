/** Moves the keyboard elsewhere and brings it back to where it was in the page. */
export function borrowedFocus(document: Document): { moveTo(element: HTMLElement): void; giveBack(): void } {
  let before: Element | null = null;
  return {
    moveTo(element) {
      before ??= document.activeElement;
      element.focus();
    },
    giveBack() {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      before = null;
    },
  };
}
