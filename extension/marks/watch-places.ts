const restMs = 150;

/**
 * Calls `moved` when what stands where may have changed: in the frame of a scroll, or a moment later when the page is
 * changed. Answers what to call after such a change; a page that never stops changing is looked at now and then.
 */
export function watchPlaces(window: Window, moved: () => void, signal: AbortSignal): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    rest ??= setTimeout(() => {
      rest = undefined;
      if (!signal.aborted) moved();
    }, restMs);
  };
  const now = () => {
    moved();
    soon();
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize']) window.addEventListener(type, now, options);
  for (const type of ['transitionend', 'animationend', 'toggle'])
    window.addEventListener(type, soon, options);
  signal.addEventListener('abort', () => clearTimeout(rest), { once: true });
  return soon;
}
