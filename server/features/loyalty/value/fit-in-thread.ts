import { Worker } from 'node:worker_threads';
import type { FitStep } from '../../../../shared/features/loyalty/value/fit-state.ts';
import type { ComputedFit, FitOrder } from './compute-fit.ts';

type Said = { step: FitStep } | { done: ComputedFit };

const memoryLimitMb = 400;

/** `computeFit` beside the thread that answers requests; the order’s columns go with it. */
export function fitInThread(order: FitOrder, onStep: (step: FitStep) => void): Promise<ComputedFit> {
  const worker = new Worker(new URL('fit.worker.ts', import.meta.url), {
    workerData: order,
    transferList: Object.values(order.buyers).map(({ buffer }) => buffer as ArrayBuffer),
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  return new Promise((resolve, reject) => {
    worker.on('message', (said: Said) => ('done' in said ? resolve(said.done) : onStep(said.step)));
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the fit ended without an answer (exit ${code})`)));
  });
}
