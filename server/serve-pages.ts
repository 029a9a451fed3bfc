import { join } from 'node:path';
import express, { type Express } from 'express';
import helmet from 'helmet';

/**
 * No inline script runs and no other origin is asked. Inline styles are Mantine's own variables.
 * A server without TLS, as on a company's own network, must not send browsers to a TLS it lacks.
 */
export function pageHeaders({ hasTls }: { hasTls: boolean }) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
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

/** Opened by links that customers get. */
const customersPages = ['preferences', 'pulse'];

/** The built pages; every address that is no file and not the API's is the console's own to route. */
export function servePages(app: Express, folder: string) {
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(folder, { index: false }));
  for (const page of customersPages)
    app.get(`/${page}`, (_request, response) => {
      response
        .set({ 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex, nofollow' })
        .sendFile(join(folder, page, 'index.html'));
    });
  app.get(/^\/(?!api\/)/, (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'console', 'index.html'));
  });
}
