import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/support/test-organisation.ts';
import { startTestServer } from '../../test/support/test-server.ts';
import { openPool } from '../db/open-database.ts';
import { createOrganisation, createStaff } from './create-staff.ts';
import { passkeys } from './passkeys.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
const cookies: Record<string, string> = {};
const password = 'correct horse battery';

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, { name: 'Lanting' });
  for (const name of ['wei', 'fang']) {
    const email = `${name}@lanting.example`;
    const { userId } = await createStaff({ ...at, organisationId }, { name, email, password });
    cookies[name] = server.cookieOf(await server.post('/api/auth/sign-in/email', { email, password }));
    await asOwner(
      `INSERT INTO auth.passkeys (id, name, public_key, user_id, credential_id, counter, device_type, backed_up)
       VALUES ($1, $1, 'key', $2, $1, 0, 'singleDevice', false)`,
      [`key-of-${name}`, userId],
    );
  }
});
afterAll(async () => {
  await server?.close();
  await opened?.close();
});

async function asOwner(statement: string, values: string[] = []): Promise<void> {
  const pool = openPool(opened.connection, { role: 'owner', max: 1 });
  await pool.query(statement, values);
  await pool.end();
}

const read = (path: string, cookie = '') =>
  fetch(`${server.url}/api/auth/passkey/${path}`, { headers: { cookie } });
const post = (path: string, body: unknown, cookie = '') =>
  server.post(`/api/auth/passkey/${path}`, body, { cookie });
const namesOf = async (name: string) =>
  ((await (await read('list-user-passkeys', cookies[name])).json()) as { name: string }[]).map(
    (passkey) => passkey.name,
  );

test('who is not signed in makes, lists, names and removes none', async () => {
  const answers = [
    await read('generate-register-options'),
    await read('list-user-passkeys'),
    await post('verify-registration', { response: {} }),
    await post('update-passkey', { id: 'key-of-wei', name: 'mine' }),
    await post('delete-passkey', { id: 'key-of-wei' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
});

test('one’s own are listed and named, a colleague’s are neither', async () => {
  expect(await namesOf('wei')).toEqual(['key-of-wei']);
  const mine = await post('update-passkey', { id: 'key-of-wei', name: 'Laptop' }, cookies.wei);
  const theirs = await post('update-passkey', { id: 'key-of-fang', name: 'Laptop' }, cookies.wei);
  const removed = await post('delete-passkey', { id: 'key-of-fang' }, cookies.wei);
  expect([mine, theirs, removed].map(({ status }) => status)).toEqual([200, 401, 401]);
  expect([await namesOf('wei'), await namesOf('fang')]).toEqual([['Laptop'], ['key-of-fang']]);
});

test('a name longer than its field is refused', async () => {
  const name = 'x'.repeat(61);
  expect((await post('update-passkey', { id: 'key-of-wei', name }, cookies.wei)).status).toBe(400);
  expect((await post('verify-registration', { response: {}, name }, cookies.wei)).status).toBe(400);
});

test('who begins to sign in learns nothing about anybody', async () => {
  const options = (await (await read('generate-authenticate-options')).json()) as object;
  expect(options).not.toHaveProperty('allowCredentials');
});

test('a known and an unknown passkey with a made-up answer open nothing', async () => {
  for (const id of ['key-of-wei', 'unknown']) {
    const begun = await read('generate-authenticate-options');
    const answer = await post(
      'verify-authentication',
      { response: { id, rawId: id, type: 'public-key', response: {} } },
      server.cookieOf(begun),
    );
    expect(answer.ok).toBe(false);
    expect(answer.headers.get('set-cookie') ?? '').not.toContain('session_token=');
  }
});

test.each([
  [true, null],
  [false, 'UNAUTHORIZED'],
])('a passkey whose authenticator verified a person (%s) is refused as %s', async (userVerified, refused) => {
  const { authentication, registration } = passkeys('https://kith.example').options ?? {};
  const asked = [
    () =>
      authentication?.afterVerification?.({
        verification: { authenticationInfo: { userVerified } },
      } as never),
    () =>
      registration?.afterVerification?.({ verification: { registrationInfo: { userVerified } } } as never),
  ];
  for (const ask of asked) {
    const answer = await Promise.resolve()
      .then(ask)
      .then(
        () => null,
        (error: { status: string }) => error.status,
      );
    expect(answer).toBe(refused);
  }
});

test('the last passkey of somebody without a password stays', async () => {
  await asOwner(`UPDATE auth.accounts SET password = NULL WHERE user_id IN
    (SELECT id FROM auth.users WHERE email = 'fang@lanting.example')`);
  expect((await post('delete-passkey', { id: 'key-of-fang' }, cookies.fang)).status).toBe(409);
  expect(await namesOf('fang')).toEqual(['key-of-fang']);
  expect((await post('delete-passkey', { id: 'key-of-wei' }, cookies.wei)).status).toBe(200);
  expect(await namesOf('wei')).toEqual([]);
});

test('one machine begins sixty times a minute', async () => {
  const begun = await Promise.all(Array.from({ length: 61 }, () => read('generate-authenticate-options')));
  expect(begun.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
});
