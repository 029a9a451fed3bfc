import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TimedLoad, TimedOrder } from './timed-load.worker.ts';

/** Calls per second, and milliseconds of each, as clients in a thread of their own see them. */
export async function timedLoad(order: TimedOrder): Promise<TimedLoad> {
  const worker = new Worker(new URL('timed-load.worker.ts', import.meta.url), { workerData: order });
  const [load] = (await once(worker, 'message')) as [TimedLoad];
  return load;
}
