import { AppError } from '../../../shared/errors/app-error.ts';
import type { ApiScope } from '../../../shared/features/integrations/model.ts';
import type { Session } from '../../auth/session.ts';
import { askKept } from '../../db/kept-statements.ts';
import { type ReadScope, readIn, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { isSameHash, readToken } from './api-token.ts';

/** Who calls: the token as a member of staff, and what it may do. */
export type Caller = { session: Session; name: string; scopes: ApiScope[] };

/** @throws AppError unauthenticated alike for a token that is wrong, revoked or past its day. */
export async function authenticateToken(database: Database, token: string, now: Date): Promise<Caller> {
  const key = readToken(token);
  const row = key && (await readIn(database, key.organisationId, (scope) => findToken(scope, key.id)));
  const isGood =
    row &&
    isSameHash(row.secret_hash, key.secretHash) &&
    !row.revoked_at &&
    (!row.expires_at || row.expires_at > now);
  if (!isGood) throw new AppError('unauthenticated', 'integrations:tokenRefused');

  const { organisationId, id } = key;
  const today = now.toISOString().slice(0, 10);
  if (row.last_used_on !== today)
    await writeUnclocked(database, organisationId, (scope) => noteUse(scope, id, today));
  return {
    name: row.name,
    scopes: row.scopes,
    // A program serves the whole company: it sees every customer, as managers do, and of mail what its author shared.
    session: { organisationId, staffId: id, roles: ['staff', 'manager'], deviceId: null },
  };
}

async function findToken(scope: ReadScope, id: string) {
  const tokens = scope.trx
    .selectFrom('api_tokens as token')
    .innerJoin('staff', (join) =>
      join.onRef('staff.organisation_id', '=', 'token.organisation_id').onRef('staff.id', '=', 'token.id'),
    )
    .select(['token.secret_hash', 'token.scopes', 'token.revoked_at', 'token.expires_at'])
    .select(['token.last_used_on', 'staff.name'])
    .where('token.organisation_id', '=', scope.organisationId)
    .where('token.id', '=', id);
  const [row] = await askKept(scope.trx, tokens);
  return row ?? null;
}

async function noteUse(scope: ReadScope, id: string, today: string): Promise<void> {
  await scope.trx
    .updateTable('api_tokens')
    .set({ last_used_on: today })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
}
