import { type Browser, browser } from 'wxt/browser';

const pingIntervalMs = 20_000;
const reconnectDelayMs = 1_000;

export type BackgroundLink<Said> = { send(message: Said | { type: 'ping' }): void };

/**
 * The content script's line to the background, which the browser ends when it is idle. While the page is visible the
 * line is kept and, when it breaks, opened again; a hidden page lets the background sleep until it is looked at.
 */
export function connectToBackground<Said, Heard>(
  page: { name: string; document: Document; receive(message: Heard): void; greet(): void; lost(): void },
  signal: AbortSignal,
): BackgroundLink<Said> {
  let port: Browser.runtime.Port | null = null;
  const isVisible = () => page.document.visibilityState === 'visible';

  const open = () => {
    if (port || signal.aborted) return;
    // After an update or removal this script is an orphan: there is nobody left to talk to.
    if (!browser.runtime?.id) return page.lost();
    try {
      connect();
    } catch {
      return page.lost();
    }
  };

  const connect = () => {
    const opened = browser.runtime.connect({ name: page.name });
    port = opened;
    opened.onMessage.addListener((message: Heard) => page.receive(message));
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      if (isVisible()) setTimeout(open, reconnectDelayMs);
    });
    page.greet();
    // What is said to a background that is just being stopped or started can be lost without a word.
    setTimeout(() => {
      if (port === opened) page.greet();
    }, reconnectDelayMs);
  };

  const send: BackgroundLink<Said>['send'] = (message) => {
    if (!port) open();
    try {
      port?.postMessage(message);
    } catch {
      // The port is dead, and whoever opens the next one says what is read now.
      port = null;
      open();
    }
  };

  const pinging = setInterval(() => isVisible() && send({ type: 'ping' }), pingIntervalMs);
  const reopen = () => isVisible() && open();
  page.document.addEventListener('visibilitychange', reopen, { signal });
  page.document.defaultView?.addEventListener('pageshow', reopen, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(pinging);
    port?.disconnect();
    port = null;
  });
  open();
  return { send };
}
