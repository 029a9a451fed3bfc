import { AppError } from '../../../shared/errors/app-error.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';

export async function withdrawInvitation(
  { trx, organisationId }: WriteScope,
  { id }: { id: string },
): Promise<void> {
  await trx
    .deleteFrom('invitations')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('kind', '=', 'invitation')
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow(() => new AppError('not-found', 'errors:notFound'));
}
