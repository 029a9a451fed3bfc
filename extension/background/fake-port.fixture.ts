import type { MessagePortLike } from './port-messages.ts';

/** One end of a port, worked by hand. */
export function fakePort() {
  const messages: ((raw: unknown) => void)[] = [];
  const closings: (() => void)[] = [];
  const sent: unknown[] = [];
  const port: MessagePortLike = {
    postMessage: (message) => sent.push(message),
    disconnect: () => {},
    onMessage: { addListener: (listener) => messages.push(listener) },
    onDisconnect: { addListener: (listener) => closings.push(listener) },
  };
  return {
    port,
    sent,
    say(message: unknown) {
      for (const hear of messages) hear(message);
    },
    close() {
      for (const closed of closings) closed();
    },
  };
}

/** Lets everything that only waits for promises happen. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));
