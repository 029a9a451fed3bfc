import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/support/test-organisation.ts';
import { startTestServer } from '../../test/support/test-server.ts';
import { createOrganisation, createStaff } from './create-staff.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
const password = 'correct horse battery';

beforeAll(async () => {
  opened = await openTestDatabase();
  server = await startTestServer(opened);
  const at = { database: opened.database, now: new Date() };
  const { organisationId } = await createOrganisation(at, { name: 'Lanting' });
  await createStaff({ ...at, organisationId }, { name: 'Wang Wei', email: 'Wei@Lanting.example', password });
});
afterAll(async () => {
  await server?.close();
  await opened.close();
});

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

test('a person signs in with the address in any case', async () => {
  const response = await post('/api/auth/sign-in/email', { email: 'wei@lanting.EXAMPLE', password });
  expect(response.status).toBe(200);
});
