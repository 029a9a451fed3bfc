import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeApi } from './api-document.ts';
import { apiEndpoint } from './api-endpoint.ts';
import { apiRoutes } from './api-routes.ts';

type Content = Record<string, { schema: object; example?: unknown }>;
type Operation = {
  operationId: string;
  requestBody?: { content: Content };
  responses: Record<string, { content: Content }>;
};

// As it is served: what JSON drops is gone.
const document = JSON.parse(JSON.stringify(describeApi())) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** A reader of the document’s own JSON Schema, not of the schemas it was made from. */
function readerOf(schema: object) {
  const whole = { ...schema, $defs: document.components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')));
}

test('every address that is answered is in the document, and no other', () => {
  const parts = { database: null as never, log: null as never, now: () => new Date(0) };
  const answered = apiEndpoint(parts).stack.flatMap(({ route }) =>
    route ? route.stack.map(({ method }) => `${method} ${route.path}`) : [],
  );
  const described = operations.map(({ path, method }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
  expect(new Set(answered)).toEqual(new Set([...described, 'get /openapi.json']));
});

test('operations have names of their own', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toContain('getCustomersId');
});

test.each(operations)('the examples of $method $path are as it says', ({ operation }) => {
  const contents = [operation.requestBody, ...Object.values(operation.responses)].flatMap((each) =>
    each ? Object.values(each.content) : [],
  );
  const examples = contents.filter(({ example }) => example !== undefined);
  expect(examples.length).toBeGreaterThan(0);
  for (const { schema, example } of examples) expect(() => readerOf(schema).parse(example)).not.toThrow();
  for (const { schema } of examples) expect(readerOf(schema).safeParse({ name: 7 }).success).toBe(false);
});

test.each(apiRoutes)('what $method $path reads its example as passes', ({ row, asked, answer, example }) => {
  if (row) expect(row.safeParse(example.row).error).toBeUndefined();
  if (asked) expect(asked.safeParse(example.asked).error).toBeUndefined();
  expect(answer.safeParse(example.answer).error).toBeUndefined();
});
