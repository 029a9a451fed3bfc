import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { ApiScope } from '../../../shared/features/integrations/model.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { bearerToken } from '../../auth/tokens.ts';
import type { Database } from '../../db/schema.ts';
import { RequestPace } from '../../request-pace.ts';
import { storable } from '../../storable.ts';
import { describeApi } from './api-document.ts';
import type { ApiRoute } from './api-route.ts';
import { apiRoutes } from './api-routes.ts';
import { authenticateToken, type Caller } from './authenticate-token.ts';
import { problemOf } from './problem.ts';

type ApiParts = { database: Database; log: Logger; now: () => Date };

const longestKey = 255;

/** What other programs call, with a token only: no cookie is read and no page of another origin let in. */
export function apiEndpoint(parts: ApiParts): Router {
  const pace = new RequestPace({ max: 600, windowSeconds: 60 });
  const readBody = express.json({ limit: '2mb', strict: true });
  const api = Router();
  api.use((_request, response, next) => {
    response.locals.requestId = uuidv7();
    response.setHeader('cache-control', 'no-store');
    next();
  });
  api.get('/openapi.json', (_request, response) => void response.json(describeApi()));
  for (const route of apiRoutes)
    api[route.method](
      route.path.replace(/\{(\w+)\}/g, ':$1'),
      async (request, response, next) => {
        response.locals.caller = await admit(parts, { request, scope: route.scope, pace });
        next();
      },
      ...(route.row ? [requireJson, readBody] : []),
      (request, response) => answer(parts, route, request, response),
    );
  api.use(() => {
    throw new AppError('not-found', 'integrations:noSuchRoute');
  });
  api.use(answerProblems(parts.log));
  return api;
}

async function admit(
  { database, now }: ApiParts,
  { request, scope, pace }: { request: Request; scope: ApiScope; pace: RequestPace },
): Promise<Caller> {
  const { authorization = '' } = request.headers;
  const token = bearerToken(new Headers({ authorization }));
  if (!token) throw new AppError('unauthenticated', 'integrations:tokenMissing');
  const caller = await authenticateToken(database, token, now());
  pace.refuseTooMany(caller.session.staffId, now());
  if (!caller.scopes.includes(scope)) throw new AppError('forbidden', 'integrations:scopeMissing', { scope });
  return caller;
}

async function answer({ database, now }: ApiParts, route: ApiRoute, request: Request, response: Response) {
  const { status, body } = await route.answerTo({
    database,
    caller: response.locals.caller as Caller,
    now: now(),
    language: languageOf(request),
    requestId: String(response.locals.requestId),
    asked: storable({ ...request.query, ...request.params }),
    body: storable(request.body),
    idempotencyKey: keyOf(request),
  });
  response.status(status).json(body);
}

/** express.json would leave another type unread, and the row would seem empty. */
function requireJson(request: Request, _response: Response, next: () => void) {
  if (!request.is('json')) throw Object.assign(new Error('not JSON'), { status: 415 });
  next();
}

/** A structured-header string, whose quotes most programs leave out. */
function keyOf(request: Request): string | null {
  const given = request.get('idempotency-key');
  if (given === undefined) return null;
  const key = given.replace(/^"(.*)"$/, '$1');
  if (key === '' || key.length > longestKey) throw new AppError('invalid', 'integrations:keyUnreadable');
  return key;
}

function languageOf(request: Request): Language {
  return request.acceptsLanguages('en', 'zh') === 'zh' ? 'zh' : 'en';
}

function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const requestId = String(response.locals.requestId);
    const problem = problemOf(error, { language: languageOf(request), requestId });
    const { status, reason } = problem;
    if (status === 500) log.error({ path: request.path, requestId, err: error }, 'fault');
    else log.info({ path: request.path, requestId, refusal: reason }, 'refused');
    if (status === 401) response.setHeader('www-authenticate', 'Bearer');
    if (error instanceof AppError && error.code === 'rate-limited')
      response.setHeader('retry-after', String(error.details.seconds));
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
