import type { Session } from '../cache/database.ts';

const reopenDelayMs = 3_000;
/** The server says something at least this often, if only that it is there. */
const silenceMs = 90_000;

/**
 * Listens to the server's "there is more" until the signal ends it. It is only a hint: what is missed is pulled
 * by the minute's alarm.
 */
export async function listenForChanges(
  session: Session,
  { heard, fetch = globalThis.fetch }: { heard: () => void; fetch?: typeof globalThis.fetch },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await listenOnce(session, { heard, fetch }, signal);
    } catch {
      // Away or refused: sync itself finds out which, and says so.
    }
    await pause(reopenDelayMs, signal);
  }
}

async function listenOnce(
  { serverUrl, token }: Session,
  { heard, fetch }: { heard: () => void; fetch: typeof globalThis.fetch },
  signal: AbortSignal,
): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silenceMs);
  try {
    const response = await fetch(new URL('/api/changes', serverUrl), {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, silence.signal]),
      credentials: 'omit',
      cache: 'no-store',
    });
    // Open: what happened before is pulled once. Refused: the next pull finds out why.
    if (response.ok || response.status === 401) heard();
    if (!response.ok || !response.body) return;
    const lines = new LineReader();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
      if (lines.take(part.value).some((line) => line.startsWith('data:'))) heard();
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Whole lines out of pieces that end anywhere. */
class LineReader {
  private rest = '';

  take(piece: string): string[] {
    const lines = (this.rest + piece).split(/\r\n|\r|\n/);
    this.rest = lines.pop() ?? '';
    return lines;
  }
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
