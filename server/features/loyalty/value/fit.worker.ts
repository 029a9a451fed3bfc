import { parentPort, workerData } from 'node:worker_threads';
import { computeFit, type FitOrder } from './compute-fit.ts';

const { result, values } = computeFit(workerData as FitOrder, (step) => parentPort!.postMessage({ step }));
parentPort!.postMessage(
  { done: { result, values } },
  Object.values(values).map(({ buffer }) => buffer as ArrayBuffer),
);
