/**
 * What `look` answers, at once and again after every change, without repeats. Changes during a look are one more look:
 * a slow surface is never behind by more than the newest.
 */
export async function* latest<Value>(
  look: () => Promise<Value>,
  listen: (changed: () => void, signal: AbortSignal) => void,
  signal: AbortSignal,
): AsyncGenerator<Value, void> {
  let isStale = true;
  let wake = () => {};
  listen(() => {
    isStale = true;
    wake();
  }, signal);
  signal.addEventListener('abort', () => wake(), { once: true });
  let shown: string | null = null;
  while (!signal.aborted) {
    isStale = false;
    const value = await look();
    const text = JSON.stringify(value);
    if (text !== shown && !signal.aborted) yield value;
    shown = text;
    if (!isStale && !signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}
