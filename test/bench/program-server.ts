import { writeIn } from '../../server/db/organisation-scope.ts';
import { issueToken } from '../../server/features/integrations/issue-token.ts';
import { startTestServer } from '../support/test-server.ts';
import type { BenchOrganisation } from './bench-place.ts';

/** The whole HTTP surface, and tokens of several programs: one alone may not call as often as a row wants. */
export async function startProgramServer(
  { database, connection, organisationId, staffId }: BenchOrganisation,
  { programs, opened }: { programs: number; opened: AsyncDisposableStack },
) {
  const server = await startTestServer({ database, connection });
  opened.defer(server.close);
  const session = { organisationId, staffId, roles: [], deviceId: null };
  const now = new Date();
  const issued = await writeIn(database, { organisationId, now }, async (scope) => {
    const tokens: string[] = [];
    for (let number = 0; number < programs; number += 1) {
      const program = { name: `Program ${number}`, lifetimeDays: null };
      tokens.push((await issueToken(scope, session, { ...program, scopes: ['customers:read'] })).token);
    }
    return tokens;
  });
  return { url: server.url, tokens: issued };
}
