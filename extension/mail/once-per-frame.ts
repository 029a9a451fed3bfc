/** Folds any number of calls into one a frame; after `signal` nothing is called any more. */
export function oncePerFrame(window: Window, run: () => void, signal: AbortSignal): () => void {
  let frame: number | null = null;
  signal.addEventListener(
    'abort',
    () => {
      if (frame !== null) window.cancelAnimationFrame(frame);
      frame = null;
    },
    { once: true },
  );
  return () => {
    if (signal.aborted || frame !== null) return;
    frame = window.requestAnimationFrame(() => {
      frame = null;
      if (!signal.aborted) run();
    });
  };
}
