import { expect, test } from 'vitest';
import { idleSlices } from './idle-slices.ts';

/** A page whose idle moments come when the test says so. */
function idlePage() {
  const waiting: (() => void)[] = [];
  const requestIdleCallback = (run: IdleRequestCallback) => {
    waiting.push(() => run({ didTimeout: false, timeRemaining: () => 50 }));
    return waiting.length;
  };
  const beIdle = () => waiting.shift()?.();
  return { window: { requestIdleCallback, setTimeout }, waiting, beIdle };
}

function sliced({ nodes, msPerNode }: { nodes: number; msPerNode: number }) {
  let clock = 0;
  const slices: number[] = [];
  let left = nodes;
  const step = (isOver: () => boolean) => {
    let done = 0;
    while (left > 0 && !isOver()) {
      left -= 1;
      done += 1;
      clock += msPerNode;
    }
    slices.push(done);
    return left > 0;
  };
  return { now: () => clock, work: { step }, slices };
}

test('a slice ends after four tenths of a millisecond, and the next waits for the page to be idle again', () => {
  const { window, beIdle, waiting } = idlePage();
  const { slices, ...given } = sliced({ nodes: 25, msPerNode: 0.125 });
  idleSlices({ window, ...given }, new AbortController().signal)();
  expect(slices).toEqual([]);
  beIdle();
  expect(slices).toEqual([4]);
  while (waiting.length > 0) beIdle();
  expect(slices.reduce((sum, done) => sum + done)).toBe(25);
});

test('however quick the nodes are, a slice looks at no more than 150', () => {
  const { window, beIdle } = idlePage();
  const { slices, ...given } = sliced({ nodes: 1000, msPerNode: 0 });
  idleSlices({ window, ...given }, new AbortController().signal)();
  beIdle();
  expect(slices).toEqual([150]);
});

test('told to go on many times, it waits for one idle moment; ended, it does nothing', () => {
  const { window, beIdle, waiting } = idlePage();
  const { slices, ...given } = sliced({ nodes: 1000, msPerNode: 0 });
  const over = new AbortController();
  const goOn = idleSlices({ window, ...given }, over.signal);
  goOn();
  goOn();
  expect(waiting).toHaveLength(1);
  over.abort();
  beIdle();
  goOn();
  expect(slices).toEqual([]);
  expect(waiting).toHaveLength(0);
});
