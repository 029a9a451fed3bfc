import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { type Observer, observable } from '@trpc/server/observable';
import { v7 as uuidv7 } from 'uuid';
import { BackgroundMessage, type MessagePortLike, type SurfaceMessage } from './port-messages.ts';
import type { BackgroundRouter } from './router.ts';

type SurfaceError = TRPCClientError<BackgroundRouter>;
type Call = {
  message: Extract<SurfaceMessage, { type: 'call' }>;
  observer: Observer<{ result: { type: 'data'; data: unknown } }, SurfaceError>;
};

/** Twice the same text in a reader's draft would be worse than a failure they see. */
const neverSentAgain = new Set(['panel.draft']);
const retryDelaysMs = [0, 100, 500, 2000];

/**
 * Carries calls over a port to the background. When the background dies the open calls are sent again, under
 * the same ids, to the one that starts in its place.
 */
export function portLink(connect: () => MessagePortLike): TRPCLink<BackgroundRouter> {
  const calls = new Map<string, Call>();
  let port: MessagePortLike | null = null;
  let failures = 0;

  function take(raw: unknown) {
    const parsed = BackgroundMessage.safeParse(raw);
    const call = parsed.success ? calls.get(parsed.data.id) : undefined;
    if (!parsed.success || !call) return;
    failures = 0;
    const { data: message } = parsed;
    if (message.type === 'data') {
      call.observer.next({ result: { type: 'data', data: message.data } });
      if (call.message.kind === 'subscription') return;
    }
    calls.delete(message.id);
    if (message.type === 'error') call.observer.error(TRPCClientError.from({ error: message.error }));
    else call.observer.complete();
  }

  function fail(id: string, reason: string) {
    calls.get(id)?.observer.error(new TRPCClientError(reason));
    calls.delete(id);
  }

  function lost(dead: MessagePortLike) {
    if (port !== dead) return;
    port = null;
    for (const [id, { message }] of calls) if (neverSentAgain.has(message.path)) fail(id, 'background died');
    if (calls.size > 0) setTimeout(open, retryDelaysMs[Math.min(failures++, retryDelaysMs.length - 1)]);
  }

  function open() {
    if (port) return;
    try {
      const opened = connect();
      port = opened;
      opened.onMessage.addListener(take);
      opened.onDisconnect.addListener(() => lost(opened));
      for (const { message } of calls.values()) opened.postMessage(message);
    } catch (error) {
      // The extension was updated or removed: this page belongs to the old one and can only be reloaded.
      port = null;
      for (const id of [...calls.keys()]) fail(id, String(error));
    }
  }

  return () =>
    ({ op }) =>
      observable((observer) => {
        const id = uuidv7();
        const message: Call['message'] = { type: 'call', id, kind: op.type, path: op.path, input: op.input };
        calls.set(id, { message, observer });
        if (port) port.postMessage(message);
        else open();
        return () => {
          if (calls.delete(id)) port?.postMessage({ type: 'stop', id } satisfies SurfaceMessage);
        };
      });
}
