import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/support/test-organisation.ts';
import { startTestServer } from '../../test/support/test-server.ts';
import { createOrganisation, createStaff } from './create-staff.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
const password = 'correct horse battery';
const email = 'wei@lanting.example';
let staffId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, { name: 'Lanting' });
  const added = await createStaff(
    { ...at, organisationId },
    { name: 'Wang Wei', email: 'Wei@Lanting.example', password },
  );
  staffId = added.staffId;
});
afterAll(async () => {
  await server?.close();
  await opened?.close();
});

function signIn(body: unknown, headers: Record<string, string> = {}) {
  return server.post('/api/auth/sign-in/email', body, headers);
}

function currentOf(headers: Record<string, string>) {
  return server.callAs(headers).session.current.query();
}

test('who signs in with the address in any case is known by the cookie from then on', async () => {
  const response = await signIn({ email: 'WEI@lanting.example', password });
  expect(response.status).toBe(200);
  const cookie = server.cookieOf(response);
  expect(await currentOf({ cookie })).toMatchObject({
    state: 'signed-in',
    me: { id: staffId, name: 'Wang Wei' },
  });
});

test('the cookie is out of reach of scripts and other sites', async () => {
  const response = await signIn({ email, password });
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  const cookie = server.cookieOf(response);
  expect(await currentOf({ cookie, origin: 'https://evil.example' })).toMatchObject({ state: 'signed-out' });
  expect(await currentOf({ cookie, origin: server.url })).toMatchObject({ state: 'signed-in' });
});

test('a sign-in started by another site is refused', async () => {
  const response = await signIn({ email, password }, { origin: 'https://evil.example' });
  expect(response.status).toBe(403);
});

test('an unknown address and a wrong password answer alike', async () => {
  const unknown = await signIn({ email: 'nobody@lanting.example', password });
  const wrong = await signIn({ email, password: 'not the password' });
  const [a, b] = await Promise.all(
    [unknown, wrong].map(async (response) => [response.status, await response.text()]),
  );
  expect(a).toEqual(b);
  expect(a?.[0]).toBe(401);
});

test('nobody signs up, and nothing else of the library is reachable', async () => {
  const paths = [
    '/sign-up/email',
    '/request-password-reset',
    '/reset-password',
    '/update-user',
    '/delete-user',
  ];
  for (const path of paths) {
    const response = await server.post(`/api/auth${path}`, { email: 'x@y.example', password, name: 'X' });
    expect([path, response.status]).toEqual([path, 404]);
  }
  expect((await fetch(`${server.url}/api/auth/list-sessions`)).status).toBe(404);
});

test('after ten wrong passwords the address waits, known or not, and its owner too', async () => {
  for (const tried of ['target@lanting.example', 'unknown@lanting.example']) {
    for (let n = 0; n < 10; n++)
      expect((await signIn({ email: tried, password: 'wrong-wrong' })).status).toBe(401);
    const refused = await signIn({ email: tried.toUpperCase(), password });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('x-retry-after'))).toBeGreaterThan(0);
  }
});

test('a made-up sender address does not escape the limit of its machine', async () => {
  const ask = (n: number) =>
    server.post(
      '/api/auth/device/code',
      { client_id: 'kith-extension' },
      { 'x-kith-client-address': `192.0.2.${n}` },
    );
  const answers = await Promise.all(Array.from({ length: 61 }, (_, n) => ask(n)));
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1);
});

test('the page signs out', async () => {
  const cookie = server.cookieOf(await signIn({ email, password }));
  await server.post('/api/auth/sign-out', {}, { cookie, origin: server.url });
  expect(await currentOf({ cookie })).toMatchObject({ state: 'signed-out' });
});

test('a cookie cut off a token that was never given opens nothing', async () => {
  expect(await currentOf({ cookie: 'kith.session_token=abc.def' })).toMatchObject({ state: 'signed-out' });
  expect(await currentOf({ authorization: 'Bearer abc' })).toMatchObject({ state: 'signed-out' });
});
