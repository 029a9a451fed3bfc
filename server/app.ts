import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { ResolvedSession } from './auth/session.ts';
import type { Database } from './db/schema.ts';
import { appRouter } from './router.ts';

export type AppParts = {
  database: Database;
  log: Logger;
  now: () => Date;
  resolveSession: (headers: Headers) => Promise<ResolvedSession>;
  /** Folder of the built pages; null while testing the API alone. */
  pagesFolder: string | null;
};

/** The whole HTTP surface; the caller listens. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.use(
    '/api/trpc',
    createExpressMiddleware({
      router: appRouter,
      createContext: async ({ req }) => {
        const headers = new Headers();
        for (const name of ['cookie', 'authorization', 'origin']) {
          const value = req.headers[name];
          if (typeof value === 'string') headers.set(name, value);
        }
        const { database, log, now } = parts;
        return {
          database,
          log,
          now,
          headers,
          requestId: uuidv7(),
          resolved: await parts.resolveSession(headers),
        };
      },
    }),
  );
  if (parts.pagesFolder) app.use(express.static(parts.pagesFolder, { index: 'index.html' }));
  return app;
}
