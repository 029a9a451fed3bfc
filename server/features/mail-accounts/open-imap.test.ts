import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NetEaseLike, startNetEaseLike } from '../../../test/support/netease-like-imap.ts';
import { freePorts } from '../../../test/support/webmail/free-ports.ts';
import { listFolders } from './open-imap.ts';

let server: NetEaseLike;
let closedPort: number;
beforeAll(async () => {
  server = await startNetEaseLike();
  closedPort = await freePorts(1);
});
afterAll(() => server.stop());

test.each([
  ['noTls', 'TLS where none is spoken', () => ({ port: server.port, security: 'tls' as const })],
  ['noTls', 'STARTTLS that is not offered', () => ({ port: server.port, security: 'starttls' as const })],
  ['away', 'a port nobody listens on', () => ({ port: closedPort, security: 'none' as const })],
  ['unknownHost', 'a name without a server', () => ({ host: 'imap.nowhere.invalid', port: 993 })],
])('%s: %s', async (problem, _, place) => {
  const usual = { host: '127.0.0.1', security: 'tls' as const, userName: 'mei', password: 'code' };
  await expect(listFolders({ ...usual, ...place() })).rejects.toMatchObject({
    code: 'invalid',
    messageKey: `mailAccounts:problem.${problem}`,
  });
});
