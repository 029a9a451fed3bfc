import type { AddressInfo } from 'node:net';
import { createTRPCClient, httpLink } from '@trpc/client';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import type { Mail } from '../../server/auth/send-link.ts';
import { openSignIn } from '../../server/auth/sign-in.ts';
import type { Database } from '../../server/db/schema.ts';
import { openChangeFeed } from '../../server/features/sync/change-feed.ts';
import type { AppRouter } from '../../server/router.ts';
import type { TestDatabase } from './test-database.ts';

/** The whole HTTP surface on a free port of this machine. */
export async function startTestServer({
  database,
  connection,
  now = () => new Date(),
  pagesFolder = null,
}: {
  database: Database;
  connection: TestDatabase['connection'];
  now?: () => Date;
  /** Built pages to serve as well. */
  pagesFolder?: string | null;
}) {
  const sent: Mail[] = [];
  const publicUrl = 'http://127.0.0.1';
  const signIn = await openSignIn({ address: connection, publicUrl, now });
  const links = { publicUrl, sendMail: async (mail: Mail) => void sent.push(mail) };
  const log = pino({ enabled: false });
  const changes = openChangeFeed({ address: connection, database, log });
  const app = createApp({ database, log, now, signIn, links, changes, pagesFolder });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    sent,
    /** As one of the server's own pages posts. */
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, ...headers },
        body: JSON.stringify(body),
      }),
    /** The procedures over the wire, with a cookie or a device's token. */
    callAs: (headers: Record<string, string>) =>
      createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] }),
    cookieOf: (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '',
    close: async () => {
      await changes.close();
      await new Promise((resolve) => server.close(resolve));
      await signIn.close();
    },
  };
}
