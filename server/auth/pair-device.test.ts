import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/support/test-organisation.ts';
import { startTestServer } from '../../test/support/test-server.ts';
import { createOrganisation, createStaff } from './create-staff.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let administrator: string;
let staff: string;
let staffId: string;
/** Without cookies, and from an origin nobody could know beforehand. */
const extension = { origin: 'chrome-extension://abcdefghijklmnop' };
const password = 'correct horse battery';

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, { name: 'Lanting' });
  const add = (name: string, roles: 'administrator'[]) =>
    createStaff({ ...at, organisationId }, { name, email: `${name}@lanting.example`, roles, password });
  await add('administrator', ['administrator']);
  staffId = (await add('staff', [])).staffId;
  administrator = await cookieFor('administrator');
  staff = await cookieFor('staff');
});
afterAll(async () => {
  await server?.close();
  await opened?.close();
});

async function cookieFor(name: string) {
  return server.cookieOf(
    await server.post('/api/auth/sign-in/email', { email: `${name}@lanting.example`, password }),
  );
}

const current = (headers: Record<string, string>) => server.callAs(headers).session.current.query();

async function requestCode() {
  const response = await server.post('/api/auth/device/code', { client_id: 'kith-extension' }, extension);
  return (await response.json()) as { device_code: string; user_code: string; verification_uri: string };
}

async function answer(verdict: 'approve' | 'deny', userCode: string, cookie: string) {
  await fetch(`${server.url}/api/auth/device?user_code=${userCode}`, { headers: { cookie } });
  return server.post(`/api/auth/device/${verdict}`, { userCode }, { cookie });
}

function redeem(deviceCode: string) {
  return server.post(
    '/api/auth/device/token',
    {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: deviceCode,
      client_id: 'kith-extension',
    },
    extension,
  );
}

async function pair(cookie = staff) {
  const { device_code, user_code } = await requestCode();
  expect((await answer('approve', user_code, cookie)).status).toBe(200);
  const { access_token } = (await (await redeem(device_code)).json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}`, ...extension };
  const { deviceId } = await server.callAs(headers).devices.register.mutate({ name: 'Chrome on Linux' });
  return { headers, deviceId };
}

test('a browser is paired when its code is confirmed, and then listed', async () => {
  const { headers, deviceId } = await pair();
  expect(await current(headers)).toMatchObject({ state: 'signed-in', me: { id: staffId } });
  const mine = await server.callAs({ cookie: staff }).devices.listMine.query();
  expect(mine).toContainEqual(
    expect.objectContaining({ id: deviceId, name: 'Chrome on Linux', revokedAt: null }),
  );
});

test('the code leads to the page that confirms it', async () => {
  const { verification_uri } = await requestCode();
  expect(new URL(verification_uri).pathname).toBe('/device');
});

test('a token opens nothing before its browser is on the list', async () => {
  const { device_code, user_code } = await requestCode();
  await answer('approve', user_code, staff);
  const { access_token } = (await (await redeem(device_code)).json()) as { access_token: string };
  const state = await current({ authorization: `Bearer ${access_token}` });
  expect(state).toMatchObject({ state: 'signed-out' });
});

test('a code gives one token, and none while nobody said yes', async () => {
  const waiting = await requestCode();
  expect(await (await redeem(waiting.device_code)).json()).toMatchObject({ error: 'authorization_pending' });
  const { device_code, user_code } = await requestCode();
  await answer('approve', user_code, staff);
  expect((await redeem(device_code)).status).toBe(200);
  expect((await redeem(device_code)).status).toBe(400);
});

test('the person who is asked sees what the asking browser calls itself', async () => {
  const body = { client_id: 'kith-extension', scope: 'Firefox on Windows' };
  const asked = await server.post('/api/auth/device/code', body, extension);
  const { user_code } = (await asked.json()) as { user_code: string };
  const claimed = await fetch(`${server.url}/api/auth/device?user_code=${user_code}`, {
    headers: { cookie: staff },
  });
  expect(await claimed.json()).toMatchObject({ status: 'pending', scope: 'Firefox on Windows' });
});

test('a denied code gives nothing', async () => {
  const { device_code, user_code } = await requestCode();
  await answer('deny', user_code, staff);
  expect(await (await redeem(device_code)).json()).toMatchObject({ error: 'access_denied' });
});

test('nobody confirms a code that a colleague has opened, nor without signing in', async () => {
  const { user_code } = await requestCode();
  await fetch(`${server.url}/api/auth/device?user_code=${user_code}`, { headers: { cookie: staff } });
  expect((await answer('approve', user_code, administrator)).status).toBe(403);
  expect((await answer('approve', user_code, '')).status).toBeGreaterThanOrEqual(400);
});

test('another program than the extension gets no code', async () => {
  expect((await server.post('/api/auth/device/code', { client_id: 'somebody' })).status).toBe(400);
});

test('a removed browser learns that it was removed', async () => {
  const { headers, deviceId } = await pair();
  await server.callAs({ cookie: staff, origin: server.url }).devices.revoke.mutate({ id: deviceId });
  expect(await current(headers)).toMatchObject({ state: 'device-revoked' });
  await expect(server.callAs(headers).devices.listMine.query()).rejects.toMatchObject({
    data: { refusal: { messageKey: 'errors:deviceRevoked' } },
  });
});

test('an administrator removes anybody’s browser, a colleague does not', async () => {
  const { headers, deviceId } = await pair();
  const other = await pair(administrator);
  const refused = server.callAs({ cookie: staff }).devices.revoke.mutate({ id: other.deviceId });
  await expect(refused).rejects.toMatchObject({ data: { refusal: { code: 'not-found' } } });
  await server.callAs({ cookie: administrator }).devices.revoke.mutate({ id: deviceId });
  expect(await current(headers)).toMatchObject({ state: 'device-revoked' });
});

test('deactivating somebody ends every session and every browser, and a sign-in fails like a wrong password', async () => {
  const { headers } = await pair();
  const cookie = await cookieFor('staff');
  await server.callAs({ cookie: administrator }).people.deactivate.mutate({ id: staffId });
  expect(await current(headers)).toMatchObject({ state: 'device-revoked' });
  expect(await current({ cookie })).toMatchObject({ state: 'signed-out' });
  const again = await server.post('/api/auth/sign-in/email', { email: 'staff@lanting.example', password });
  expect(again.status).toBe(401);
  expect(await again.json()).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' });
  await server.callAs({ cookie: administrator }).people.reactivate.mutate({ id: staffId });
  staff = await cookieFor('staff');
  expect(await current({ cookie: staff })).toMatchObject({ state: 'signed-in' });
});
