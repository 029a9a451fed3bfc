import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { BatchAnswer, mostRows, Problem } from '../../../shared/features/integrations/api-shapes.ts';
import { WebhookEvent } from '../../../shared/features/integrations/model.ts';
import type { ApiRoute } from './api-route.ts';
import { apiRoutes } from './api-routes.ts';

/** OpenAPI 3.1, from the schemas that read the requests. */
export function describeApi() {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of apiRoutes)
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Kith', version: '1', description: 'What other programs may ask of Kith and tell it.' },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    webhooks: {
      event: {
        post: {
          summary: 'What Kith tells an address, signed after the Standard Webhooks specification',
          requestBody: { content: { 'application/json': { schema: Told } } },
          responses: { '2XX': { description: 'Taken; anything else is tried again.' } },
        },
      },
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
}

const Told = z.object({
  type: WebhookEvent,
  timestamp: z.iso.datetime(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

const IdempotencyKey = z.object({
  'idempotency-key': z.string().min(1).max(255).optional().meta({
    description: 'The same key with the same body is answered as the first time, for a day.',
  }),
});

function operation(route: ApiRoute): ZodOpenApiOperationObject {
  const { method, path, scope, summary, asked, row, takesMany, example } = route;
  const [inPath, inQuery] = partedParameters(asked, path);
  return {
    operationId: `${method}${path.replace(/[/{}]+(\w)?/g, (_, letter = '') => letter.toUpperCase())}`,
    summary,
    description: `Needs a token with \`${scope}\`.`,
    requestParams: {
      ...(inPath && { path: inPath }),
      ...(inQuery && { query: inQuery }),
      ...(row && { header: IdempotencyKey }),
    },
    ...(row && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: takesMany ? z.union([row, z.array(row).min(1).max(mostRows)]) : row,
            example: example.row,
          },
        },
      },
    }),
    responses: responses(route),
  };
}

function partedParameters(asked: z.ZodObject | null, path: string) {
  const fields = Object.entries<z.ZodType>(asked?.shape ?? {});
  const parts = [true, false].map((isInPath) =>
    fields.filter(([name]) => path.includes(`{${name}}`) === isInPath),
  );
  return parts.map((part) => (part.length > 0 ? z.object(Object.fromEntries(part)) : null));
}

function responses(route: ApiRoute): ZodOpenApiOperationObject['responses'] {
  const { row, takesMany } = route;
  const refused = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: Problem } },
  });
  return {
    ...answers(route),
    '401': refused('No token, or one that is wrong, revoked or past its day'),
    '403': refused('The token lacks the scope'),
    '404': refused('Nothing of this id, or no such customer'),
    ...(takesMany && { '409': refused('The identities belong to several customers') }),
    '422': refused(`A field that cannot be read${row ? ', or a key used for another request' : ''}`),
    '429': refused('Too many requests; wait as long as Retry-After says'),
  };
}

function answers({ row, takesMany, answer, example }: ApiRoute): ZodOpenApiOperationObject['responses'] {
  const content = { 'application/json': { schema: answer, example: example.answer } };
  if (!row) return { '200': { description: 'Found or done', content } };
  const added = { '201': { description: 'New', content } };
  if (!takesMany) return added;
  return {
    ...added,
    '200': {
      description: 'Known before; or one result for each row sent',
      content: { 'application/json': { schema: z.union([answer, BatchAnswer]) } },
    },
  };
}
