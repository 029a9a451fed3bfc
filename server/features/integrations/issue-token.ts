import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { NewApiToken } from '../../../shared/features/integrations/model.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from '../administration/touch-directory.ts';
import { mintToken } from './api-token.ts';

const millisecondsPerDay = 86_400_000;

/** What it does stands under its own name in history, hence a member of staff who cannot sign in. @returns the token, this once. */
export async function issueToken(
  scope: WriteScope,
  session: Session,
  { name, scopes, lifetimeDays }: NewApiToken,
): Promise<{ id: string; token: string }> {
  const { trx, organisationId, now } = scope;
  const id = uuidv7();
  await trx
    .insertInto('staff')
    .values({
      ...{ organisation_id: organisationId, id, name, created_at: now },
      // Never delivered to: RFC 2606 keeps the domain from existing.
      ...{ user_id: `integration:${id}`, email: `${id}@integration.invalid` },
      ...{ is_active: false, is_integration: true },
    })
    .execute();
  const { token, secretHash } = mintToken({ organisationId, id });
  await trx
    .insertInto('api_tokens')
    .values({
      ...{ organisation_id: organisationId, id, secret_hash: secretHash, scopes: [...new Set(scopes)] },
      ...{ created_by: session.staffId, created_at: now },
      expires_at: lifetimeDays === null ? null : new Date(now.getTime() + lifetimeDays * millisecondsPerDay),
    })
    .execute();
  await touchDirectory(scope);
  return { id, token };
}

/** Opens nothing from now on; what it did keeps its name. */
export async function revokeToken(scope: WriteScope, { id }: { id: string }): Promise<void> {
  const revoked = await scope.trx
    .updateTable('api_tokens')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(scope.now)) }))
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) throw new AppError('not-found', 'errors:notFound');
}
