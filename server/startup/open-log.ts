import pino, { type Logger } from 'pino';
import type { Environment } from '../env.ts';

/** One JSON line per event on standard error. */
export function openLog({ logLevel }: Pick<Environment, 'logLevel'>): Logger {
  return pino(
    { level: logLevel, serializers: { err: describeError } },
    pino.destination({ dest: 2, sync: false }),
  );
}

/** The driver hangs its whole connection on an error; a log needs what happened and where. */
function describeError(error: Error & { code?: unknown }) {
  const { name, message, code, stack } = error;
  return { name, message, code, stack };
}
