import { expect, test } from 'vitest';
import { listenForChanges } from './change-stream.ts';

const session = { serverUrl: 'https://kith.example', token: 'token-1', deviceId: 'd1' };

/** Answers one request with the pieces, then holds the stream open; counts what is heard. */
async function heardFrom(pieces: string[], status = 200) {
  const end = new AbortController();
  const asked: { url: string; authorization: string | null }[] = [];
  let count = 0;
  const sent = Promise.withResolvers<void>();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push({ url: String(input), authorization: new Headers(init?.headers).get('authorization') });
    let next = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces[next++];
        if (piece !== undefined) return controller.enqueue(new TextEncoder().encode(piece));
        sent.resolve();
        return new Promise<void>((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new Error('ended'))),
        );
      },
    });
    if (status !== 200) sent.resolve();
    return new Response(status === 200 ? body : null, { status });
  };
  const listening = listenForChanges(session, { heard: () => count++, fetch }, end.signal);
  await sent.promise;
  await new Promise((resolve) => setImmediate(resolve));
  end.abort();
  await listening;
  return { count, asked };
}

test('opening is heard once, for what happened before', async () => {
  const { count, asked } = await heardFrom([]);
  expect(count).toBe(1);
  expect(asked).toEqual([{ url: 'https://kith.example/api/changes', authorization: 'Bearer token-1' }]);
});

test('every message is heard, wherever the network cuts it', async () => {
  expect((await heardFrom(['data: {"clo', 'ck":2}\n\nda', 'ta: {"clock":3}\n\n'])).count).toBe(3);
});

test('a heartbeat is no news', async () => {
  expect((await heardFrom([': still here\n\n', ': still here\n\n'])).count).toBe(1);
});

test('a refused stream is heard, so that sync finds out why', async () => {
  expect((await heardFrom([], 401)).count).toBe(1);
});

test('a server in trouble is left in peace', async () => {
  expect((await heardFrom([], 503)).count).toBe(0);
});
