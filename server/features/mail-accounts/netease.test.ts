import { afterEach, expect, test } from 'vitest';
import { type NetEaseLike, startNetEaseLike } from '../../../test/support/netease-like-imap.ts';
import { listFolders } from './open-imap.ts';

let server: NetEaseLike;
afterEach(() => server.stop());

const login = () => ({
  ...{ host: '127.0.0.1', port: server.port, security: 'none' as const },
  ...{ userName: 'mei@163.com', password: 'code' },
});

test('says who asks before it opens a folder, as NetEase wants it', async () => {
  server = await startNetEaseLike();
  expect(await listFolders(login())).toEqual(['INBOX']);
});

test('where NetEase takes the sign-in for unsafe, the sentence says what to switch on', async () => {
  server = await startNetEaseLike({ heedsNoId: true });
  await expect(listFolders(login())).rejects.toMatchObject({
    messageKey: 'mailAccounts:problem.unsafeLogin',
    details: { host: '127.0.0.1' },
  });
});
