import { AppError } from '../../../shared/errors/app-error.ts';
import type { Role } from '../../../shared/features/administration/model.ts';
import { renameAccount } from '../../auth/accounts.ts';
import { endSessions } from '../../auth/end-sessions.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { revokeDevices } from './revoke-devices.ts';
import { touchDirectory } from './touch-directory.ts';

/** @throws AppError conflict for the last administrator. */
export async function changeRoles(scope: WriteScope, { id, roles }: { id: string; roles: Role[] }) {
  if (!roles.includes('administrator')) await keepAnAdministrator(scope, id);
  await updateStaff(scope, id, { roles: [...new Set<Role>(['staff', ...roles])] });
  await bumpAccess(scope, [id]);
}

/** @throws AppError conflict for the last administrator. */
export async function deactivateStaff(scope: WriteScope, { id }: { id: string }) {
  await keepAnAdministrator(scope, id);
  const { user_id: userId } = await updateStaff(scope, id, { is_active: false });
  await revokeDevices(scope, scope.now, { staffId: id });
  await endSessions(scope.trx, { userId });
  await bumpAccess(scope, [id]);
}

export async function reactivateStaff(scope: WriteScope, { id }: { id: string }) {
  await updateStaff(scope, id, { is_active: true });
  await bumpAccess(scope, [id]);
}

export async function renameStaff(scope: WriteScope, { id, name }: { id: string; name: string }) {
  const { user_id: userId } = await updateStaff(scope, id, { name });
  await renameAccount(scope.trx, userId, name);
}

export async function updateStaff(
  scope: WriteScope,
  id: string,
  change: { name?: string; roles?: Role[]; is_active?: boolean; team_id?: string | null; language?: string },
) {
  const staff = await scope.trx
    .updateTable('staff')
    .set(change)
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .where('is_integration', '=', false)
    .returning(['user_id'])
    .executeTakeFirst();
  if (!staff) throw new AppError('not-found', 'errors:notFound');
  await touchDirectory(scope);
  return staff;
}

/** Their devices drop what they hold and pull again what they may see now. */
export async function bumpAccess({ trx, organisationId }: WriteScope, ids: string[] | 'everyone') {
  if (ids.length === 0) return;
  await trx
    .updateTable('staff')
    .set((eb) => ({ access_epoch: eb('access_epoch', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .$if(ids !== 'everyone', (query) => query.where('id', 'in', ids as string[]))
    .execute();
}

async function keepAnAdministrator({ trx, organisationId }: WriteScope, id: string) {
  const other = await trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '!=', id)
    .where('is_active', '=', true)
    .where((eb) => eb(eb.val('administrator'), '=', eb.fn.any('roles')))
    .limit(1)
    .executeTakeFirst();
  if (!other) throw new AppError('conflict', 'administration:lastAdministrator');
}
