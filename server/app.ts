import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express, { type Express, type Request } from 'express';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { allowExtensions } from './allow-extensions.ts';
import { answerFaults } from './answer-faults.ts';
import type { Links } from './auth/send-link.ts';
import type { SignIn } from './auth/sign-in.ts';
import type { Database } from './db/schema.ts';
import { apiEndpoint } from './features/integrations/api-endpoint.ts';
import type { ChangeFeed } from './features/sync/change-feed.ts';
import { changesEndpoint } from './features/sync/changes-endpoint.ts';
import { appRouter } from './router.ts';
import { pageHeaders, servePages } from './serve-pages.ts';

export type AppParts = {
  database: Database;
  log: Logger;
  now: () => Date;
  signIn: Pick<SignIn, 'handle' | 'resolveSession'>;
  links: Links;
  /** Null while this installation receives no mail. */
  dropBoxDomain: string | null;
  /** Where sealed ballots go. */
  ballotUrl: string;
  changes: ChangeFeed;
  /** Besides this machine. */
  trustedProxies: string[];
  /** Folder of the built pages; null while testing the API alone. */
  pagesFolder: string | null;
};

/** The whole HTTP surface; the caller listens. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // A proxy on this machine or named by the operator says who really asks; nobody else is believed.
  app.set('trust proxy', ['loopback', ...parts.trustedProxies]);
  const hasTls = parts.links.publicUrl.startsWith('https:');
  app.use(pageHeaders({ hasTls }));
  // Before extensions are let in across origins: other programs are no pages.
  app.use('/api/v1', apiEndpoint(parts));
  app.use('/api', allowExtensions);
  app.all('/api/auth/*path', parts.signIn.handle);
  app.get(
    '/api/changes',
    changesEndpoint({
      changes: parts.changes,
      resolveSession: (request) => parts.signIn.resolveSession(sessionHeaders(request)),
    }),
  );
  app.use(
    '/api/trpc',
    createExpressMiddleware({
      router: appRouter,
      createContext: async ({ req }) => {
        const headers = sessionHeaders(req);
        const { ballotUrl, database, dropBoxDomain, links, log, now } = parts;
        return {
          database,
          ballotUrl,
          dropBoxDomain,
          links,
          log,
          now,
          headers,
          requestId: uuidv7(),
          caller: req.ip ?? '',
          resolved: await parts.signIn.resolveSession(headers),
        };
      },
    }),
  );
  const { pagesFolder: folder, ballotUrl } = parts;
  if (folder) servePages(app, { folder, hasTls, ballotUrl });
  app.use(answerFaults(parts.log));
  return app;
}

function sessionHeaders(request: Request): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'authorization', 'origin', 'host']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}
