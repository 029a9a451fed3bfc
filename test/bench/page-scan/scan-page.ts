import { idleSlices } from '../../../extension/marks/idle-slices.ts';
import { scanText } from '../../../extension/marks/scan-text.ts';

export type ScanMeasures = { batches: number[]; wholeMs: number; found: number; longTasks: number[] };

/** What a bench calls on a page that this is put into. */
export type ScanWindow = Window & {
  /** Sets a performance mark of that name first. */
  scanPage(mark: string): Promise<ScanMeasures>;
  /** As many tasks of a batch's length that do nothing: what the machine itself makes of them. */
  watchClock(tasks: number): Promise<number[]>;
  /** Without slices, in one go. */
  scanAtOnce(): number;
};

const page = window as unknown as ScanWindow;
const clockMs = 0.2;
const now = () => performance.now();

page.scanPage = (mark) =>
  new Promise((resolve) => {
    const measures: ScanMeasures = { batches: [], wholeMs: 0, found: 0, longTasks: [] };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measures.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    const scan = scanText(document.body, (_text, candidates) => {
      measures.found += candidates.length;
    });
    scan.add(document.body);
    performance.mark(mark);
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

page.watchClock = (tasks) =>
  new Promise((resolve) => {
    const times: number[] = [];
    const task = () => {
      const begin = now();
      while (now() - begin < clockMs);
      times.push(now() - begin);
      if (times.length < tasks) void window.scheduler.postTask(task, { priority: 'background' });
      else resolve(times);
    };
    task();
  });

page.scanAtOnce = () => {
  const scan = scanText(document.body, () => {});
  scan.add(document.body);
  const begin = now();
  scan.step(() => false);
  return now() - begin;
};
