import { AppError } from '../../../shared/errors/app-error.ts';

const windowSeconds = 60;
const mostCalls = 30;

/** Counts calls of each caller within a minute, in this process. The secrets of links cannot be guessed anyway. */
export function createSlowDown(): (caller: string, now: Date) => void {
  let since = 0;
  let calls = new Map<string, number>();
  return (caller, now) => {
    const passed = now.getTime() - since;
    if (passed < 0 || passed >= windowSeconds * 1000) {
      since = now.getTime();
      calls = new Map();
    }
    const count = (calls.get(caller) ?? 0) + 1;
    calls.set(caller, count);
    if (count <= mostCalls) return;
    const seconds = Math.max(1, Math.ceil(windowSeconds - (now.getTime() - since) / 1000));
    throw new AppError('rate-limited', 'errors:rateLimited', { seconds });
  };
}
