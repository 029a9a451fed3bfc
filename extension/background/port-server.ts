import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import { type BackgroundMessage, type MessagePortLike, SurfaceMessage } from './port-messages.ts';
import { backgroundRouter } from './router.ts';
import type { SurfaceContext } from './surface-actions.ts';

type Call = Extract<SurfaceMessage, { type: 'call' }>;

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Answers one surface's calls until its port closes. Anything that is not one of our messages is ignored. */
export function servePort(
  port: MessagePortLike,
  context: Omit<SurfaceContext, 'callId'>,
  onWindow: (windowId: number) => void = () => {},
) {
  const running = new Map<string, AbortController>();
  const send = (message: BackgroundMessage) => {
    if (!closed.signal.aborted) port.postMessage(message);
  };
  const closed = new AbortController();

  async function answer(call: Call, signal: AbortSignal) {
    const ctx: SurfaceContext = { ...context, callId: call.id };
    try {
      const data: unknown = await callTRPCProcedure({
        router: backgroundRouter,
        path: call.path,
        type: call.kind,
        getRawInput: () => Promise.resolve(call.input),
        ctx,
        signal,
        batchIndex: 0,
      });
      if (!isIterable(data)) return send({ type: 'data', id: call.id, data });
      for await (const value of data) {
        if (signal.aborted) return;
        send({ type: 'data', id: call.id, data: value });
      }
      send({ type: 'done', id: call.id });
    } catch (cause) {
      if (signal.aborted) return;
      const error = getTRPCErrorShape({
        config: backgroundRouter._def._config,
        error: getTRPCErrorFromUnknown(cause),
        type: call.kind,
        path: call.path,
        input: call.input,
        ctx,
      });
      send({ type: 'error', id: call.id, error });
    } finally {
      running.delete(call.id);
    }
  }

  port.onMessage.addListener((raw) => {
    const parsed = SurfaceMessage.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === 'window') onWindow(message.windowId);
    if (message.type === 'stop') running.get(message.id)?.abort();
    if (message.type !== 'call' || running.has(message.id)) return;
    const controller = new AbortController();
    running.set(message.id, controller);
    void answer(message, AbortSignal.any([controller.signal, closed.signal]));
  });
  port.onDisconnect.addListener(() => closed.abort());
}
