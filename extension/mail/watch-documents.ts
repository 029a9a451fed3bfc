import { framedDocuments } from './framed-documents.ts';
import { oncePerFrame } from './once-per-frame.ts';
import { watchElement } from './watch-elements.ts';

type Watched = { attributes?: string[]; events?: string[] };

/**
 * Calls `changed`, at most once a frame, for what changes in the page and in its own frames, and when one of them shows another
 * document: elements, and the attributes and events named. Everything ends with `signal`.
 */
export function watchDocuments(
  document: Document,
  changed: () => void,
  signal: AbortSignal,
  { attributes = [], events = [] }: Watched = {},
): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  // A document that is written anew keeps itself, but neither its root nor its listeners.
  const watched = new Map<Element, AbortController>();
  const watch = (root: HTMLElement) => {
    const watching = new AbortController();
    watched.set(root, watching);
    watchElement(root.ownerDocument.body ?? root, tell, watching.signal, attributes);
    const options = { capture: true, passive: true, signal: watching.signal };
    for (const type of ['load', ...events]) root.ownerDocument.addEventListener(type, tell, options);
  };
  const meet = () => {
    const roots = framedDocuments(document).flatMap(({ documentElement }) => documentElement ?? []);
    for (const [root, watching] of watched) {
      if (roots.includes(root as HTMLElement)) continue;
      watching.abort();
      watched.delete(root);
    }
    for (const root of roots) if (!watched.has(root)) watch(root);
  };
  const tell = oncePerFrame(
    window,
    () => {
      meet();
      changed();
    },
    signal,
  );
  for (const type of ['hashchange', 'popstate']) window.addEventListener(type, tell, { signal });
  const leave = () => {
    for (const watching of watched.values()) watching.abort();
  };
  signal.addEventListener('abort', leave, { once: true });
  meet();
}
