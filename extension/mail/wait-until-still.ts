import { watchElement } from './watch-elements.ts';

const stillMs = 400;
/** Some pages never rest. */
const patienceMs = 4000;

/**
 * Resolves once nothing below the given nodes has changed for a moment, or after four seconds, or with `signal`. A rich editor is in the page
 * before it is ready: text that comes earlier becomes part of its first state, which its undo cannot take back.
 */
export function waitUntilStill(nodes: Node[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const watching = new AbortController();
    const settle = () => {
      clearTimeout(timer);
      clearTimeout(patience);
      watching.abort();
      resolve();
    };
    const patience = setTimeout(settle, patienceMs);
    let timer = setTimeout(settle, stillMs);
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, stillMs);
    };
    for (const node of nodes)
      watchElement(node, restart, watching.signal, ['class', 'style', 'contenteditable']);
    signal.addEventListener('abort', settle, { once: true, signal: watching.signal });
  });
}
