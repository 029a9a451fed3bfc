import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LoadOrder } from './load.worker.ts';

/** Calls per second as clients in a thread of their own see them. */
export async function loadFromThread(order: LoadOrder): Promise<number> {
  const worker = new Worker(new URL('load.worker.ts', import.meta.url), { workerData: order });
  const [rate] = (await once(worker, 'message')) as [number];
  return rate;
}
