import { AppError } from '../../../shared/errors/app-error.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';

/** @throws AppError where the team to stand under is not there, or stands under this one itself. */
export async function requireParent(
  { trx, organisationId }: WriteScope,
  parentId: string | null,
  teamId: string | null,
): Promise<void> {
  if (!parentId) return;
  const teams = await trx
    .selectFrom('teams')
    .select(['id', 'parent_id'])
    .where('organisation_id', '=', organisationId)
    .execute();
  const parents = new Map(teams.map(({ id, parent_id: above }) => [id, above]));
  if (!parents.has(parentId)) throw new AppError('not-found', 'errors:notFound');
  for (let above: string | null = parentId; above; above = parents.get(above) ?? null)
    if (above === teamId) throw new AppError('conflict', 'administration:teamUnderItself');
}
