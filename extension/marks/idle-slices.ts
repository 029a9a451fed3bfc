/** A page's own work comes first: each slice ends after 1 ms or so many nodes, whichever is sooner. */
const sliceMs = 0.8;
const nodesInSlice = 250;
const patienceMs = 200;

export type SlicedWork = { step(isOver: () => boolean): boolean };

/** Works in idle moments, one slice each, while there is something left; told to go on, it does nothing twice. */
export function idleSlices(
  { window, now, work }: { window: Window; now: () => number; work: SlicedWork },
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
    // Not every browser has it.
    if (window.requestIdleCallback) window.requestIdleCallback(slice, { timeout: patienceMs });
    else window.setTimeout(slice, patienceMs / 10);
  };
  return goOn;
}
