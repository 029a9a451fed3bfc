import { Worker } from 'node:worker_threads';
import type { FitStep } from '../../../../shared/features/loyalty/value/fit-state.ts';
import type { ComputedFit, FitOrder } from './compute-fit.ts';

type Said = { step: FitStep } | { done: ComputedFit };

/** Left to itself the young generation grows to 96 MB, nearly all of it garbage. */
const resourceLimits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 12 };

/** `computeFit` beside the thread that answers requests. Answers once that thread has ended: its heap and the rows to write are not held at once. */
export function fitInThread(order: FitOrder, onStep: (step: FitStep) => void): Promise<ComputedFit> {
  const worker = new Worker(new URL('fit.worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits,
  });
  return new Promise((resolve, reject) => {
    let done: ComputedFit | undefined;
    worker.on('message', (said: Said) => {
      if ('done' in said) done = said.done;
      else onStep(said.step);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (done) resolve(done);
      else reject(new Error(`the fit ended without an answer (exit ${code})`));
    });
  });
}
