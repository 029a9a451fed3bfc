import { createTRPCClient } from '@trpc/client';
import { browser } from 'wxt/browser';
import { portLink } from './port-link.ts';
import { type SurfaceMessage, surfacePortName } from './port-messages.ts';
import type { BackgroundRouter } from './router.ts';

/** Chromium stops a background after 30 s without a message. */
const pingEveryMs = 20_000;

/** One of our pages talking to the background. */
export function createSurfaceClient() {
  return createTRPCClient<BackgroundRouter>({ links: [portLink(connect)] });
}

export type SurfaceClient = ReturnType<typeof createSurfaceClient>;

function connect() {
  const port = browser.runtime.connect({ name: surfacePortName });
  const say = (message: SurfaceMessage) => port.postMessage(message);
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') say({ type: 'ping' });
  }, pingEveryMs);
  port.onDisconnect.addListener(() => clearInterval(timer));
  void browser.windows
    ?.getCurrent()
    .then(({ id }) => id !== undefined && say({ type: 'window', windowId: id }));
  return port;
}
