import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { requireConnected } from './require-connected.ts';

/** Other folders are looked at as often as this, and the watched one where the server tells nothing by itself. */
const threeMinutes = 180_000;

type Watch = { folder: string; seenTo: number; signal: AbortSignal; lookMilliseconds?: number };

/** Waits until mail arrives in the folder (IDLE), or until it is time to look by ourselves. @throws when cut off. */
export async function untilNews(
  client: ImapFlow,
  { folder, seenTo, signal, lookMilliseconds = threeMinutes }: Watch,
): Promise<void> {
  const { uidNext } = await client.mailboxOpen(folder, { readOnly: true });
  // Arrived while other folders were looked at.
  if (uidNext > seenTo + 1) return;
  const done = new AbortController();
  const stop = AbortSignal.any([signal, done.signal]);
  const news = Promise.withResolvers<void>();
  client.once('exists', news.resolve);
  client.once('close', news.resolve);
  try {
    // Ends with the next command.
    if (client.capabilities.has('IDLE')) void client.idle().catch(news.resolve);
    await Promise.race([news.promise, pause(lookMilliseconds, null, { signal: stop })]);
  } finally {
    done.abort();
    client.off('exists', news.resolve);
    client.off('close', news.resolve);
  }
  if (!signal.aborted) requireConnected(client);
}
