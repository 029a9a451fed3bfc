const pauseMs = 300;

/** Folds any number of calls into one, once they have paused and the page has nothing better to do. */
export function whenIdle(window: Window, run: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const runUnlessOver = () => {
    if (!signal.aborted) run();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Not every browser has it.
      if (window.requestIdleCallback) window.requestIdleCallback(runUnlessOver, { timeout: pauseMs });
      else runUnlessOver();
    }, pauseMs);
  };
}
