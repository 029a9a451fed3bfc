import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiRoutes } from '../../server/features/integrations/api-routes.ts';
import { ApiScope } from '../../shared/features/integrations/model.ts';
import { apiClient, issueTo } from '../support/api-client.ts';
import {
  createTestOrganisation,
  openTestDatabase,
  type TestOrganisation,
} from '../support/test-organisation.ts';
import { startTestServer } from '../support/test-server.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let now = new Date('2026-03-02T02:00:00Z');
const theirCustomer = uuidv7();
beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer({ ...opened, now: () => now });
  ours = await createTestOrganisation(opened.database);
  theirs = await createTestOrganisation(opened.database);
  await theirs.as('staff').customers.add({
    ...{ id: theirCustomer, kind: 'person', name: 'theirsecret' },
    identities: [{ id: uuidv7(), kind: 'email', display: 'fang.wang@lanting.example' }],
  });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const every = [...ApiScope.options];

describe.each(apiRoutes)('$method $path', (route) => {
  const callWith = (token: string | null) => {
    const program = apiClient(server.url, token);
    const path = route.path.replace('{id}', theirCustomer);
    if (route.method === 'get') return program.get(path);
    return route.method === 'post' ? program.post(path, route.example.row) : program.remove(path);
  };

  test.each([null, 'x', 'kith_x', `kith_${'A'.repeat(86)}`])('refuses the token %j', async (token) => {
    const refused = await callWith(token);
    expect(refused).toMatchObject({ status: 401, body: { status: 401, title: 'Unauthorized' } });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('refuses a right id with a wrong secret', async () => {
    const { token } = await issueTo(ours, every);
    const end = token.endsWith('AAAA') ? 'BBBB' : 'AAAA';
    expect(await callWith(token.slice(0, -4) + end)).toMatchObject({ status: 401 });
  });

  test('refuses a token without its scope', async () => {
    const { token } = await issueTo(
      ours,
      every.filter((scope) => scope !== route.scope),
    );
    expect(await callWith(token)).toMatchObject({
      status: 403,
      body: { reason: 'integrations:scopeMissing' },
    });
  });

  test('refuses a token from the moment it is revoked', async () => {
    const { id, token } = await issueTo(ours, every);
    expect((await callWith(token)).status).not.toBe(401);
    await ours.as('administrator').apiTokens.revoke({ id });
    expect(await callWith(token)).toMatchObject({ status: 401 });
  });

  test('refuses a token past its day', async () => {
    const { token } = await issueTo(ours, every, { lifetimeDays: 1 });
    const before = now;
    now = new Date(before.getTime() + 86_400_000);
    expect(await callWith(token)).toMatchObject({ status: 401 });
    now = before;
  });

  test('refuses the session of a person and the cookie of a page', async () => {
    const answer = await fetch(`${server.url}/api/v1${route.path.replace('{id}', theirCustomer)}`, {
      method: route.method,
      headers: { cookie: 'kith.session_token=x', origin: server.url },
    });
    expect(answer.status).toBe(401);
  });

  test('finds nothing of another organisation', async () => {
    const { token } = await issueTo(ours, every);
    const { body, status } = await callWith(token);
    expect(JSON.stringify(body)).not.toContain('theirsecret');
    expect(JSON.stringify(body)).not.toContain(theirCustomer);
    if (route.path.includes('{id}')) expect(status).toBe(404);
  });

  test('lets no other origin in, extensions included', async () => {
    for (const origin of ['https://evil.example', 'chrome-extension://abcdef'])
      for (const method of ['OPTIONS', route.method.toUpperCase()]) {
        const answer = await fetch(`${server.url}/api/v1${route.path}`, { method, headers: { origin } });
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
  });
});

test.each(['/purchases', '/interactions'])('%s records nothing for a neighbour’s customer', async (path) => {
  const { row } = apiRoutes.find((route) => route.path === path)!.example;
  const program = apiClient(server.url, (await issueTo(ours, every)).token);
  const refused = await program.post(path, { ...row, address: undefined, customerId: theirCustomer });
  expect(refused).toMatchObject({ status: 404, body: { reason: 'customers:notFound' } });
});

test('a token that calls too often is told how long to wait, and others are not', async () => {
  const eager = apiClient(server.url, (await issueTo(theirs, ['customers:read'])).token);
  const calls = await Promise.all(Array.from({ length: 620 }, () => eager.get(`/customers/${uuidv7()}`)));
  const refused = calls.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(20);
  expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
  const calm = apiClient(server.url, (await issueTo(theirs, ['customers:read'])).token);
  expect(await calm.get('/customers')).toMatchObject({ status: 200 });
});
