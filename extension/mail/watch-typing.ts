/**
 * Calls `changed` when something is typed into the page or into the rich editor's own document, which the page's events never
 * reach. Editors put their content in place anew while they start, so it is met again on every occasion; meeting twice is once.
 */
export function watchTyping(
  document: Document,
  richBody: () => HTMLElement | null,
  changed: () => void,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  const meet = () => richBody()?.addEventListener('input', changed, options);
  const tell = () => {
    meet();
    changed();
  };
  for (const type of ['input', 'change', 'load']) document.addEventListener(type, tell, options);
  // The keyboard has gone into a frame: the page itself hears of nothing else.
  document.defaultView?.addEventListener('blur', meet, { signal });
  meet();
}
