import { join } from 'node:path';
import express, { type Express } from 'express';
import helmet from 'helmet';

type Policy = { styleSrc: string[]; connectSrc: string[] };

/** No other origin is asked. Inline styles are Mantine's own variables. */
const usualPolicy: Policy = { styleSrc: ["'self'", "'unsafe-inline'"], connectSrc: ["'self'"] };

/**
 * No inline script runs and no page of others may frame ours.
 * A server without TLS, as on a company's own network, must not send browsers to a TLS it lacks.
 */
export function pageHeaders({ hasTls, policy = usualPolicy }: { hasTls: boolean; policy?: Policy }) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        ...policy,
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(hasTls && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: hasTls,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Opened by links, by people who do not sign in. */
const linkedPages = ['preferences', 'pulse', 'survey'];

/** The built pages; every address that is no file and not the API's is the console's own to route. */
export function servePages(
  app: Express,
  { folder, hasTls, ballotUrl }: { folder: string; hasTls: boolean; ballotUrl: string },
) {
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(folder, { index: false }));
  // Ballots go to an origin of their own.
  const policy = { styleSrc: ["'self'"], connectSrc: ["'self'", new URL(ballotUrl).origin] };
  app.use('/survey', pageHeaders({ hasTls, policy }));
  for (const page of linkedPages)
    app.get(`/${page}`, (_request, response) => {
      response
        .set({ 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex, nofollow' })
        .sendFile(join(folder, page, 'index.html'));
    });
  app.get(/^\/(?!api\/)/, (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'console', 'index.html'));
  });
}
