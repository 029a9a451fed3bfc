import { setTimeout } from 'node:timers/promises';

const patienceMs = 20_000;

/** What does not come is a row that failed, not a bench that hangs. */
export async function inTime<Value>(what: string, awaited: Promise<Value>): Promise<Value> {
  const over = new AbortController();
  const late = setTimeout(patienceMs, undefined, { signal: over.signal }).then(() => {
    throw new Error(`Nothing after ${patienceMs / 1000} s: ${what}`);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
}
