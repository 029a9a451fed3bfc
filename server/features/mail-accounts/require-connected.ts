import type { ImapFlow } from 'imapflow';

/** A connection that ends in the middle of a list ends the list, without a word. @throws when it did. */
export function requireConnected(client: ImapFlow): void {
  if (!client.usable) throw Object.assign(new Error('cut off'), { code: 'NoConnection' });
}
