import { setTimeout as pause } from 'node:timers/promises';

/** From the socket while the server is away, and from the server itself as it goes down or comes up. */
const lostCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);
const lostStates = /^(08...|57P0[123])$/;
/** What node-postgres says without a code. */
const lostMessages = /^(Connection terminated|Client has encountered a connection error)/;

/** True when the database could not be reached any more, whatever was asked of it. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return lostCodes.has(code) || lostStates.test(code) || lostMessages.test(error.message);
}

/** Begins `work` again after every lost connection, for about five minutes; it must bear being begun again. */
export async function outlastOutage<T>(
  work: () => Promise<T>,
  { attempts = 600, pauseMilliseconds = 500 } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isConnectionLost(error) || attempt >= attempts) throw error;
    }
    await pause(pauseMilliseconds);
  }
}
