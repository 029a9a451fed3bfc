import { parentPort, workerData } from 'node:worker_threads';
import { keepAliveGet } from './keep-alive-get.ts';
import { type Load, rateOf } from './measure.ts';

export type LoadOrder = Load & { urls: string[]; headers: Record<string, string> };

const { urls, headers, ...load } = workerData as LoadOrder;
const client = keepAliveGet(headers);
const rate = await rateOf(load, (index) => client.read(urls[index % urls.length]!));
client.close();
parentPort!.postMessage(rate);
