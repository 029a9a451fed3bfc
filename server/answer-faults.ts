import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { isConnectionLost } from './db/outlast-outage.ts';

/** What no handler caught. Express itself would print each one's stack, outages included, and show it to the caller. */
export function answerFaults(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const isAway = isConnectionLost(error);
    const status = isAway ? 503 : statusOf(error);
    if (status >= 500 && !isAway) log.error({ path: request.path, err: error }, 'fault');
    if (response.headersSent) next(error);
    else response.status(status).end();
  };
}

/** A request that Express could not read carries the status to refuse it with. */
function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
}
