import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import { createApp } from '../../server/app.ts';
import type { Mail } from '../../server/auth/send-link.ts';
import { openSignIn } from '../../server/auth/sign-in.ts';
import type { Database } from '../../server/db/schema.ts';
import { openChangeFeed } from '../../server/features/sync/change-feed.ts';
import { serverClient } from './server-client.ts';
import type { TestDatabase } from './test-database.ts';

/** The whole HTTP surface on a free port of this machine. */
export async function startTestServer({
  database,
  connection,
  now = () => new Date(),
  pagesFolder = null,
  trustedProxies = [],
  ballotUrl = 'https://ballots.example',
  port = 0,
  log = pino({ enabled: false }),
}: {
  database: Database;
  connection: TestDatabase['connection'];
  now?: () => Date;
  /** Built pages to serve as well. */
  pagesFolder?: string | null;
  trustedProxies?: string[];
  /** A free one: then the server is reached under its name, as passkeys want it. */
  port?: number;
  /** Where ballots are taken. */
  ballotUrl?: string;
  log?: Logger;
}) {
  const sent: Mail[] = [];
  const publicUrl = port ? `http://localhost:${port}` : 'http://127.0.0.1';
  const signIn = await openSignIn({ address: connection, publicUrl, now });
  const links = { publicUrl, sendMail: async (mail: Mail) => void sent.push(mail) };
  const changes = openChangeFeed({ address: connection, database, log });
  const app = createApp({
    ...{ database, log, now, signIn, links, changes, trustedProxies, pagesFolder },
    dropBoxDomain: 'drop.kith.example',
    ballotUrl,
  });
  const server = app.listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = port ? publicUrl : `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...serverClient(url),
    sent,
    close: async () => {
      await changes.close();
      await new Promise((resolve) => server.close(resolve));
      await signIn.close();
    },
  };
}
