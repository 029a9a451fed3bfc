import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../test/support/test-organisation.ts';
import { startTestServer } from '../test/support/test-server.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const ask = (origin: string) =>
  fetch(`${server.url}/api/trpc/session.current`, { method: 'OPTIONS', headers: { origin } });

test('an extension may call the API, without cookies', async () => {
  const answer = await ask('chrome-extension://abcdefghijklmnop');
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe('chrome-extension://abcdefghijklmnop');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
});

test.each(['https://mail.example', 'null', 'chrome-extension://evil.example/x', 'http://chrome-extension'])(
  'a page from %s may not',
  async (origin) => {
    expect((await ask(origin)).headers.get('access-control-allow-origin')).toBeNull();
  },
);
