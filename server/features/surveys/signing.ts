import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors/app-error.ts';

/** A private key and what it is to sign, base64url. */
export type SigningPart = { pem: string; blinded: string };
export type SigningTask = { number: number; parts: readonly SigningPart[] };
export type SigningAnswer =
  | { number: number; signed: string[] }
  | { number: number; isRefusal: boolean; reason: string };

type Waiting = PromiseWithResolvers<string[]>;

let thread: { worker: Worker; waiting: Map<number, Waiting>; next: number } | null = null;

/** A hundred thousand signatures are minutes of arithmetic: one thread of the process does them, beside everything else. */
function signingThread() {
  if (thread) return thread;
  const worker = new Worker(new URL('./signing.worker.ts', import.meta.url));
  worker.unref();
  const waiting = new Map<number, Waiting>();
  worker.on('message', (answer: SigningAnswer) => {
    const task = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('signed' in answer) task?.resolve(answer.signed);
    else if (answer.isRefusal) task?.reject(new AppError('invalid', 'errors:invalid', { field: 'blinded' }));
    else task?.reject(new Error(answer.reason));
  });
  worker.on('error', (error) => {
    thread = null;
    for (const task of waiting.values()) task.reject(error);
  });
  thread = { worker, waiting, next: 0 };
  return thread;
}

/** In the order asked. @throws AppError `invalid` when a message cannot be signed. */
export async function signInThread(parts: readonly SigningPart[]): Promise<string[]> {
  const running = signingThread();
  const number = running.next++;
  const task = Promise.withResolvers<string[]>();
  running.waiting.set(number, task);
  // Only work keeps the process alive.
  running.worker.ref();
  running.worker.postMessage({ number, parts } satisfies SigningTask);
  try {
    return await task.promise;
  } finally {
    if (running.waiting.size === 0) running.worker.unref();
  }
}
