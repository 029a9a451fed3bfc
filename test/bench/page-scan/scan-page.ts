import { idleSlices } from '../../../extension/marks/idle-slices.ts';
import { scanText } from '../../../extension/marks/scan-text.ts';

export type ScanMeasures = { batches: number[]; wholeMs: number; found: number; longTasks: number[] };

/** What a bench calls on a page that this is put into. */
export type ScanWindow = Window & {
  scanPage(): Promise<ScanMeasures>;
  /** Without slices, in one go. */
  scanAtOnce(): number;
};

const page = window as unknown as ScanWindow;
const now = () => performance.now();

page.scanPage = () =>
  new Promise((resolve) => {
    const measures: ScanMeasures = { batches: [], wholeMs: 0, found: 0, longTasks: [] };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measures.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    const scan = scanText(document.body, (_text, candidates) => {
      measures.found += candidates.length;
    });
    scan.add(document.body);
    const begin = now();
    const step = (isOver: () => boolean) => {
      const batchBegin = now();
      const isLeft = scan.step(isOver);
      measures.batches.push(now() - batchBegin);
      measures.wholeMs = now() - begin;
      // Browsers tell of a long task only after it.
      if (!isLeft) setTimeout(() => resolve(measures), 200);
      return isLeft;
    };
    idleSlices({ window, now, work: { step } }, new AbortController().signal)();
  });

page.scanAtOnce = () => {
  const scan = scanText(document.body, () => {});
  scan.add(document.body);
  const begin = now();
  scan.step(() => false);
  return now() - begin;
};
