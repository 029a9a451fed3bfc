import type { Request, RequestHandler, Response } from 'express';
import type { ResolvedSession } from '../../auth/session.ts';
import type { ChangeFeed } from './change-feed.ts';

export type ChangesParts = {
  changes: ChangeFeed;
  resolveSession: (request: Request) => Promise<ResolvedSession>;
  heartbeatMilliseconds?: number;
};

/**
 * A stream that only says "there is more": `data: {"clock":n}`. It ends with the event `revoked` when the device
 * was taken off the account and `signed-out` when the session ended; a plain end means: connect again.
 */
export function changesEndpoint({
  changes,
  resolveSession,
  heartbeatMilliseconds = 20_000,
}: ChangesParts): RequestHandler {
  return async (request, response) => {
    const resolved = await resolveSession(request);
    if (resolved.state !== 'signed-in') {
      response.status(401).json({ state: resolved.state });
      return;
    }
    if (response.closed) return;
    openStream(response);

    // Nothing may be written after the end: Node would throw where nobody catches.
    const leave = (lastWord = '') => {
      clearInterval(heartbeat);
      stop();
      if (!response.writableEnded) response.end(lastWord);
    };
    const check = async () => {
      const { state } = await resolveSession(request).catch(() => resolved);
      if (state === 'signed-in') return;
      leave(`event: ${state === 'device-revoked' ? 'revoked' : 'signed-out'}\ndata: {}\n\n`);
    };
    let lastClock = -1;
    const stop = changes.subscribe(resolved.session.organisationId, {
      onClock(clock) {
        if (clock > lastClock) response.write(`data: {"clock":${clock}}\n\n`);
        lastClock = clock;
        void check();
      },
      onClose: () => leave(),
    });
    const heartbeat = setInterval(() => {
      response.write(': still here\n\n');
      void check();
    }, heartbeatMilliseconds);
    response.once('close', () => leave());
    response.on('error', () => leave());
  };
}

function openStream(response: Response): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // Proxies that hold answers back until they are whole would hold this one for ever.
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
}
