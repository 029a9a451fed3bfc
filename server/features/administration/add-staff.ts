import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../../shared/features/administration/model.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';

export async function addStaff(
  { trx, organisationId, clock, now }: WriteScope,
  staff: {
    name: string;
    email: string;
    roles?: Role[];
    teamId?: string | null;
    language?: string | null;
    password: string | null;
  },
): Promise<{ staffId: string; userId: string }> {
  const staffId = uuidv7();
  const userId = uuidv7();
  await trx
    .insertInto('staff')
    .values({
      organisation_id: organisationId,
      id: staffId,
      user_id: userId,
      name: staff.name,
      email: staff.email,
      roles: withStaffRole(staff.roles ?? []),
      team_id: staff.teamId ?? null,
      language: staff.language ?? null,
      created_at: now,
    })
    .execute();
  await trx
    .updateTable('organisations')
    .set({ directory_version: clock })
    .where('organisation_id', '=', organisationId)
    .execute();
  return { staffId, userId };
}

/** Everyone is staff, whatever else they are. */
function withStaffRole(roles: Role[]): Role[] {
  return [...new Set<Role>(['staff', ...roles])];
}
