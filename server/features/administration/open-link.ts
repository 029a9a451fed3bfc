import { AppError } from '../../../shared/errors/app-error.ts';
import { hashToken } from '../../auth/tokens.ts';
import { type ReadScope, readIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';

/** The same answer for a link that is unknown, used, replaced or too old. */
export const linkInvalid = () => new AppError('not-found', 'administration:linkInvalid');

export function parseLinkToken(token: string): { organisationId: string; secret: string } {
  const parts = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token);
  if (!parts) throw linkInvalid();
  return { organisationId: parts[1]!, secret: parts[2]! };
}

export async function findLink({ trx, organisationId }: ReadScope, secret: string, now: Date) {
  const link = await trx
    .selectFrom('invitations')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('token_hash', '=', hashToken(secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!link) throw linkInvalid();
  return link;
}

/** What the page that a link opens may show before it is used. */
export async function openLink({ database, now }: { database: Database; now: Date }, token: string) {
  const { organisationId, secret } = parseLinkToken(token);
  return readIn(database, organisationId, async (scope) => {
    const { kind, email, name } = await findLink(scope, secret, now);
    const organisation = await scope.trx
      .selectFrom('organisations')
      .select('name')
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow();
    return { kind, email, name, organisationName: organisation.name };
  });
}
