/** A page's own work comes first: each slice ends after so long or so many nodes, whichever is sooner. */
const sliceMs = 0.4;
const nodesInSlice = 150;
const patienceMs = 200;

export type SlicedWork = { step(isOver: () => boolean): boolean };

type SlicedPage = Pick<Window, 'setTimeout'> & Partial<Pick<Window, 'requestIdleCallback' | 'scheduler'>>;

/** Works in idle moments, one slice each, while there is something left; told to go on, it does nothing twice. */
export function idleSlices(
  { window, now, work }: { window: SlicedPage; now: () => number; work: SlicedWork },
  signal: AbortSignal,
): () => void {
  let isWaiting = false;

  const slice = () => {
    isWaiting = false;
    if (signal.aborted) return;
    const end = now() + sliceMs;
    let nodes = 0;
    const isLeft = work.step(() => ++nodes > nodesInSlice || now() >= end);
    if (isLeft) goOn();
  };
  const goOn = () => {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    inAnIdleMoment(window, slice);
  };
  return goOn;
}

/** Tasks of lowest priority follow each other while a page has nothing to do; idle callbacks come once in 50 ms. */
function inAnIdleMoment(window: SlicedPage, run: () => void): void {
  if (window.scheduler) void window.scheduler.postTask(run, { priority: 'background' });
  else if (window.requestIdleCallback) window.requestIdleCallback(run, { timeout: patienceMs });
  else window.setTimeout(run, patienceMs / 10);
}
