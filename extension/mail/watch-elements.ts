/** Calls `changed` for every mutation below `target` that the options name, until `signal`. */
export function watchElement(
  target: Node | null | undefined,
  changed: () => void,
  signal: AbortSignal,
  attributeFilter: string[] = [],
): void {
  const Observer = target?.ownerDocument?.defaultView?.MutationObserver ?? globalThis.MutationObserver;
  if (!target || signal.aborted) return;
  const observer = new Observer(changed);
  const attributes = attributeFilter.length > 0 ? { attributes: true, attributeFilter } : {};
  observer.observe(target, { subtree: true, childList: true, characterData: true, ...attributes });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** The first answer of `find`, now or once the page has changed enough; null when `signal` ends the wait. */
export function waitForElement<Found>(
  document: Document,
  find: () => Found | null | undefined,
  signal: AbortSignal,
): Promise<Found | null> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const settle = (found: Found | null) => {
      done.abort();
      resolve(found);
    };
    const look = () => {
      const found = find();
      if (found) settle(found);
    };
    if (signal.aborted) return resolve(null);
    signal.addEventListener('abort', () => settle(null), { once: true, signal: done.signal });
    // Editors fill their frames without touching the page around them, which no mutation tells of.
    const recheck = setInterval(look, 200);
    done.signal.addEventListener('abort', () => clearInterval(recheck), { once: true });
    watchElement(document.documentElement, look, done.signal, ['class', 'style', 'hidden']);
    look();
  });
}
