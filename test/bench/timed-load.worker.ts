import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { keepAliveGet } from './keep-alive-get.ts';
import { keepAlivePost } from './keep-alive-post.ts';
import { type Load, rateOf } from './measure.ts';

/** What is posted to a URL, or URLs to be read. */
export type TimedOrder = Load &
  ({ postTo: string; bodies: string[] } | { urls: string[]; headers: Record<string, string> });
export type TimedLoad = { rate: number; times: number[] };

const order = workerData as TimedOrder;
const { call, close } = 'urls' in order ? reading(order) : posting(order);
const times: number[] = [];
const rate = await rateOf(order, async (index) => {
  const start = performance.now();
  await call(index);
  times.push(performance.now() - start);
});
close();
parentPort!.postMessage({ rate, times } satisfies TimedLoad);

function reading({ urls, headers }: Extract<TimedOrder, { urls: string[] }>) {
  const client = keepAliveGet(headers);
  return { call: (index: number) => client.read(urls[index % urls.length]!), close: client.close };
}

function posting({ postTo, bodies }: Extract<TimedOrder, { postTo: string }>) {
  const client = keepAlivePost();
  return {
    call: (index: number) => client.send(postTo, bodies[index % bodies.length]!),
    close: client.close,
  };
}
