import { v7 as uuidv7 } from 'uuid';
import { normaliseEmail, type Role } from '../../../shared/features/administration/model.ts';
import { addAccount } from '../../auth/accounts.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { touchDirectory } from './touch-directory.ts';

export async function addStaff(
  scope: WriteScope,
  staff: {
    name: string;
    email: string;
    roles?: Role[];
    teamId?: string | null;
    language?: string | null;
    passwordHash: string | null;
  },
): Promise<{ staffId: string; userId: string }> {
  const { trx, organisationId, now } = scope;
  const staffId = uuidv7();
  const userId = uuidv7();
  await trx
    .insertInto('staff')
    .values({
      organisation_id: organisationId,
      id: staffId,
      user_id: userId,
      name: staff.name,
      email: normaliseEmail(staff.email),
      roles: withStaffRole(staff.roles ?? []),
      team_id: staff.teamId ?? null,
      language: staff.language ?? null,
      created_at: now,
    })
    .execute();
  await addAccount(scope, { userId, staffId, ...staff });
  await touchDirectory(scope);
  return { staffId, userId };
}

/** Everyone is staff, whatever else they are. */
function withStaffRole(roles: Role[]): Role[] {
  return [...new Set<Role>(['staff', ...roles])];
}
