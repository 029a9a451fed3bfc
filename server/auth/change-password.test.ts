import { afterAll, beforeAll, expect, test } from 'vitest';
import { pairDevice } from '../../test/support/pair-device.ts';
import { openTestDatabase } from '../../test/support/test-organisation.ts';
import { startTestServer } from '../../test/support/test-server.ts';
import { createOrganisation, createStaff } from './create-staff.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
const email = 'wei@lanting.example';
const old = 'correct horse battery';
const chosen = 'another correct horse';

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, { name: 'Lanting' });
  await createStaff({ ...at, organisationId }, { name: 'Wei', email, password: old });
});
afterAll(async () => {
  await server?.close();
  await opened?.close();
});

const signIn = (password: string) => server.post('/api/auth/sign-in/email', { email, password });
const cookie = async (password: string) => server.cookieOf(await signIn(password));
const stateOf = async (headers: Record<string, string>) =>
  (await server.callAs(headers).session.current.query()).state;
const change = (here: string, currentPassword: string, newPassword = chosen) =>
  server.post('/api/auth/change-password', { currentPassword, newPassword }, { cookie: here });

test('a wrong password now changes nothing', async () => {
  const [here, elsewhere] = [await cookie(old), await cookie(old)];
  expect((await change(here, 'not the password')).status).toBe(400);
  expect(await stateOf({ cookie: elsewhere })).toBe('signed-in');
  expect((await signIn(old)).status).toBe(200);
});

test('a new password ends the other pages, but neither this one nor a paired browser', async () => {
  const [here, elsewhere] = [await cookie(old), await cookie(old)];
  const device = await pairDevice(server, { email, password: old });
  expect((await change(here, old)).status).toBe(200);
  expect(await stateOf({ cookie: here })).toBe('signed-in');
  expect(await stateOf({ cookie: elsewhere })).toBe('signed-out');
  expect(await stateOf({ authorization: `Bearer ${device.token}` })).toBe('signed-in');
  expect((await signIn(old)).status).toBe(401);
  expect((await signIn(chosen)).status).toBe(200);
});
