import { startTestServer } from '../support/test-server.ts';
import { type BenchOrganisation, email, password } from './bench-place.ts';

/** The whole HTTP surface over this organisation, with its manager's session. */
export async function startSignedInServer(
  { database, connection }: BenchOrganisation,
  opened: AsyncDisposableStack,
) {
  const server = await startTestServer({ database, connection });
  opened.defer(server.close);
  const answer = await server.post('/api/auth/sign-in/email', { email, password });
  if (!answer.ok) throw new Error(`Sign-in was answered ${answer.status}`);
  const headers = { cookie: server.cookieOf(answer) };
  const queryUrl = (procedure: string, input: unknown) =>
    `${server.url}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  return { url: server.url, headers, queryUrl, caller: server.callAs(headers) };
}
