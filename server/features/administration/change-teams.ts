import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { bumpAccess, updateStaff } from './change-access.ts';
import { requireParent } from './require-parent.ts';
import { touchDirectory } from './touch-directory.ts';

type TeamFields = { name: string; leadId: string | null; parentId?: string | null | undefined };

export async function createTeam(
  scope: WriteScope,
  { name, leadId, parentId = null }: TeamFields,
): Promise<{ id: string }> {
  const id = uuidv7();
  await requireStaff(scope, leadId);
  await requireParent(scope, parentId, null);
  await scope.trx
    .insertInto('teams')
    .values({ organisation_id: scope.organisationId, id, name, lead_id: leadId, parent_id: parentId })
    .execute();
  await changed(scope, [leadId]);
  return { id };
}

export async function changeTeam(
  scope: WriteScope,
  { id, ...change }: { id: string } & TeamFields,
): Promise<void> {
  const team = await findTeam(scope, id);
  await requireStaff(scope, change.leadId);
  await requireParent(scope, change.parentId ?? null, id);
  await scope.trx
    .updateTable('teams')
    .set({ name: change.name, lead_id: change.leadId, parent_id: change.parentId })
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  await changed(scope, team.lead_id === change.leadId ? [] : [team.lead_id, change.leadId]);
}

/** Its people stay, without a team; the teams below it move up. */
export async function removeTeam(scope: WriteScope, { id }: { id: string }): Promise<void> {
  const team = await findTeam(scope, id);
  const members = await scope.trx
    .updateTable('staff')
    .set({ team_id: null })
    .where('organisation_id', '=', scope.organisationId)
    .where('team_id', '=', id)
    .returning('id')
    .execute();
  await scope.trx
    .updateTable('teams')
    .set({ parent_id: team.parent_id })
    .where('organisation_id', '=', scope.organisationId)
    .where('parent_id', '=', id)
    .execute();
  await scope.trx
    .deleteFrom('teams')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .execute();
  await changed(scope, [team.lead_id, ...members.map((member) => member.id)]);
}

export async function moveToTeam(
  scope: WriteScope,
  { id, teamId }: { id: string; teamId: string | null },
): Promise<void> {
  if (teamId) await findTeam(scope, teamId);
  const { team_id: leftId } = await scope.trx
    .selectFrom('staff')
    .select('team_id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new AppError('not-found', 'errors:notFound'));
  await updateStaff(scope, id, { team_id: teamId });
  const teamIds = [leftId, teamId].filter((team) => team !== null);
  if (teamIds.length > 0) await bumpAccess(scope, await peopleOf(scope, teamIds));
  await changed(scope, [id]);
}

/** Who sees a team's customers: its members and its lead. */
async function peopleOf({ trx, organisationId }: WriteScope, teamIds: string[]): Promise<string[]> {
  const members = await trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('team_id', 'in', teamIds)
    .execute();
  const leads = await trx
    .selectFrom('teams')
    .select('lead_id')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', teamIds)
    .execute();
  return [...members.map(({ id }) => id), ...leads.flatMap(({ lead_id: id }) => id ?? [])];
}

/** @throws AppError not-found */
export async function findTeam({ trx, organisationId }: WriteScope, id: string) {
  return trx
    .selectFrom('teams')
    .select(['lead_id', 'parent_id'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new AppError('not-found', 'errors:notFound'));
}

async function requireStaff({ trx, organisationId }: WriteScope, id: string | null): Promise<void> {
  if (!id) return;
  await trx
    .selectFrom('staff')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new AppError('not-found', 'errors:notFound'));
}

async function changed(scope: WriteScope, staffIds: (string | null)[]): Promise<void> {
  await touchDirectory(scope);
  await bumpAccess(
    scope,
    staffIds.filter((id) => id !== null),
  );
}
