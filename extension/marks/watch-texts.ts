import { textAnchor } from './anchor.ts';
import type { AnchorsInView } from './anchors-in-view.ts';
import { idleSlices } from './idle-slices.ts';
import { scanText } from './scan-text.ts';

type PageTexts = {
  document: Document;
  window: Window & typeof globalThis;
  now: () => number;
  anchors: AnchorsInView;
  /** Called after every change of the page. */
  moved(): void;
};

/** Finds the addresses and phones of any page: what is in view first, then the rest, then whatever changes. */
export function watchTexts({ document, window, now, anchors, moved }: PageTexts, signal: AbortSignal): void {
  const scan = scanText(document.body, (text, candidates) => {
    const element = text.parentElement;
    if (element)
      anchors.set(
        element,
        text,
        candidates.map((candidate) => textAnchor(text, candidate)),
      );
  });
  const goOn = idleSlices({ window, now, work: scan }, signal);
  const observer = new window.MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      if (type === 'characterData') scan.add(target);
      else for (const node of addedNodes) scan.add(node);
    goOn();
    moved();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  for (const element of inView(document, window)) scan.add(element);
  scan.add(document.body);
  goOn();
}

const pointsAcross = 3;
const pointsDown = 6;

function inView(document: Document, { innerWidth, innerHeight }: Window): Set<Element> {
  const found = new Set<Element>();
  for (let down = 0; down < pointsDown; down += 1)
    for (let across = 0; across < pointsAcross; across += 1) {
      const x = ((across + 0.5) / pointsAcross) * innerWidth;
      const y = ((down + 0.5) / pointsDown) * innerHeight;
      const element = document.elementFromPoint(x, y);
      if (element && element !== document.body) found.add(element.parentElement ?? element);
    }
  return found;
}
