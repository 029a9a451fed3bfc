import type { Logger } from 'pino';
import { isConnectionLost } from '../db/outlast-outage.ts';

const patienceMilliseconds = 250;

/** Many calls in a row become one piece of work, a moment later. */
export function soon(work: () => Promise<void>, log: Logger) {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = undefined;
        running = work().catch((error: unknown) => {
          if (!isConnectionLost(error)) log.warn({ err: error }, 'job not called');
        });
      }, patienceMilliseconds);
    },
    async stop() {
      clearTimeout(timer);
      await running;
    },
  };
}
