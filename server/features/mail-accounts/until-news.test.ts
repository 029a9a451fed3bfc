import type { ImapFlow } from 'imapflow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type NetEaseLike, startNetEaseLike } from '../../../test/support/netease-like-imap.ts';
import { openImap } from './open-imap.ts';
import { untilNews } from './until-news.ts';

/** A server that cannot tell by itself when mail arrives. */
let server: NetEaseLike;
let client: ImapFlow;
beforeEach(async () => {
  server = await startNetEaseLike();
  const place = { host: '127.0.0.1', port: server.port, security: 'none' as const };
  client = await openImap({ ...place, userName: 'mei', password: 'code' });
});
afterEach(async () => {
  client.close();
  await server.stop();
});

const hour = 3_600_000;
const wait = (seenTo: number, lookMilliseconds: number, signal = new AbortController().signal) =>
  untilNews(client, { folder: 'INBOX', seenTo, signal, lookMilliseconds });

test('without IDLE it is time to look again after a while', async () => {
  await wait(0, 20);
  expect(client.usable).toBe(true);
});

test('what arrived while other folders were read is no reason to wait', async () => {
  await wait(-1, hour);
});

test('a connection that is cut off ends the wait and says so', async () => {
  const waiting = wait(0, hour);
  await server.stop();
  await expect(waiting).rejects.toMatchObject({ code: 'NoConnection' });
});

test('whoever is told to stop waits no longer', async () => {
  const ending = new AbortController();
  const waiting = wait(0, hour, ending.signal);
  ending.abort();
  await expect(waiting).rejects.toThrow('aborted');
});
