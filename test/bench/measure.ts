import { performance } from 'node:perf_hooks';

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Milliseconds of each of `count` calls, one after another. */
export async function timeEach(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) times.push((await secondsOf(() => work(index))) * 1000);
  return times;
}

export type Load = { seconds: number; callers: number };

/** Calls per second while `callers` call again as soon as they are answered; the first fifth warms up. */
export async function rateOf({ seconds, callers }: Load, call: (index: number) => Promise<unknown>) {
  const begin = performance.now() + seconds * 200;
  const end = begin + seconds * 1000;
  let index = 0;
  let count = 0;
  const caller = async () => {
    while (performance.now() < end) {
      await call(index++);
      const at = performance.now();
      if (at >= begin && at < end) count++;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return count / seconds;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

export function inMilliseconds(times: readonly number[]): string {
  return `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
}

export const inSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** What the whole process, its threads included, has held at once so far. */
export const mostMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
