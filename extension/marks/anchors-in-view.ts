import type { Anchor } from './anchor.ts';

/** So far outside the window a place is looked up already, so that its mark is there when it is scrolled to. */
const nearbyPx = 300;
const mostAnchors = 5000;

export type AnchorsInView = ReturnType<typeof anchorsInView>;

/** All places that may be marked, and which of them are in view or nearly; `changed` tells that these are others now. */
export function anchorsInView(window: Window & typeof globalThis, changed: () => void, signal: AbortSignal) {
  const held = new Map<Element, Map<object, readonly Anchor[]>>();
  const near = new Set<Element>();
  let count = 0;
  const observer = new window.IntersectionObserver(
    (entries) => {
      dropGone();
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) near.add(target);
        else near.delete(target);
      changed();
    },
    { rootMargin: `${nearbyPx}px` },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  const drop = (element: Element) => {
    for (const anchors of held.get(element)?.values() ?? []) count -= anchors.length;
    held.delete(element);
    near.delete(element);
    observer.unobserve(element);
  };

  /** Elements that have left the page must not be kept from its garbage. */
  const dropGone = () => {
    for (const element of held.keys()) if (!element.isConnected) drop(element);
  };

  return {
    /** What `source`, a text or a row's element, shows now inside `element`. */
    set(element: Element, source: object, anchors: readonly Anchor[]) {
      if (count + anchors.length > mostAnchors) dropGone();
      if (count + anchors.length > mostAnchors) return;
      const sources = held.get(element) ?? new Map<object, readonly Anchor[]>();
      count += anchors.length - (sources.get(source)?.length ?? 0);
      if (anchors.length > 0) sources.set(source, anchors);
      else sources.delete(source);
      if (sources.size === 0) drop(element);
      else if (!held.has(element)) {
        held.set(element, sources);
        observer.observe(element);
      }
      if (near.has(element)) changed();
    },
    drop,
    inView: (): Anchor[] =>
      [...near].flatMap((element) =>
        element.isConnected ? [...(held.get(element)?.values() ?? [])].flat() : [],
      ),
  };
}
