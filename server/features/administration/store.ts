import { AppError } from '../../../shared/errors/app-error.ts';
import {
  type Device,
  OrganisationSettings,
  type StaffMember,
  type Team,
} from '../../../shared/features/administration/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export async function listStaff({ trx, organisationId }: ReadScope): Promise<StaffMember[]> {
  const rows = await trx
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'roles', 'team_id as teamId', 'is_active as isActive'])
    .where('organisation_id', '=', organisationId)
    .where('is_integration', '=', false)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows;
}

export function listTeams({ trx, organisationId }: ReadScope): Promise<Team[]> {
  return trx
    .selectFrom('teams')
    .select(['id', 'name', 'lead_id as leadId', 'parent_id as parentId'])
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Invitations that still wait for an answer. */
export async function listInvitations({ trx, organisationId }: ReadScope, now: Date) {
  const rows = await trx
    .selectFrom('invitations')
    .select(['id', 'email', 'name', 'roles', 'team_id as teamId', 'expires_at'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ expires_at: expiresAt, ...row }) => ({ ...row, expiresAt: expiresAt.toISOString() }));
}

export async function listDevices(
  { trx, organisationId }: ReadScope,
  { staffId }: { staffId: string | null },
): Promise<(Device & { staffName: string })[]> {
  const rows = await trx
    .selectFrom('devices as d')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.organisation_id', '=', 'd.organisation_id').onRef('s.id', '=', 'd.staff_id'),
    )
    .select([
      'd.id',
      'd.staff_id',
      'd.name',
      'd.created_at',
      'd.last_seen_at',
      'd.revoked_at',
      's.name as staff_name',
    ])
    .where('d.organisation_id', '=', organisationId)
    .$if(staffId !== null, (query) => query.where('d.staff_id', '=', staffId))
    .orderBy('d.created_at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    staffName: row.staff_name,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }));
}

export async function readSettings({
  trx,
  organisationId,
}: ReadScope): Promise<{ name: string; settings: OrganisationSettings }> {
  const row = await trx
    .selectFrom('organisations')
    .select(['name', 'settings'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'errors:notFound');
  return { name: row.name, settings: OrganisationSettings.parse(row.settings) };
}

export async function readStaff({ trx, organisationId }: ReadScope, staffId: string) {
  return trx
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'roles', 'team_id as teamId', 'language'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow();
}
