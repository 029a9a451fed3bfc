import type { RequestHandler } from 'express';

const extensionOrigin = /^(chrome|moz)-extension:\/\/[\w-]+$/;

/**
 * Lets a browser extension call the API without a permission for this server's pages. Never with cookies: an
 * extension proves itself by its device's token alone, so this gives a page or another extension nothing.
 */
export const allowExtensions: RequestHandler = (request, response, next) => {
  const { origin } = request.headers;
  if (!origin || !extensionOrigin.test(origin)) return next();
  response.setHeader('access-control-allow-origin', origin);
  response.appendHeader('vary', 'Origin');
  if (request.method !== 'OPTIONS') return next();
  response.setHeader('access-control-allow-headers', 'authorization, content-type, trpc-accept');
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-max-age', '86400');
  response.status(204).end();
};
