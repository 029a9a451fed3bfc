import { AppError } from '../../../shared/errors/app-error.ts';
import { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import type { Directory } from '../../../shared/features/sync/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { readMailClientKit } from '../mail-clients/store.ts';
import { readWritingKit } from '../writing/store.ts';
import { loadPromptRules } from './load-prompt-rules.ts';

/** The organisation as one of its people sees it. Those who left stay named, since history speaks of them. */
export async function readDirectory(
  scope: ReadScope,
  { staffId, now }: { staffId: string; now: Date },
): Promise<Directory> {
  const { trx, organisationId } = scope;
  const organisation = await trx
    .selectFrom('organisations')
    .select(['name', 'settings', 'directory_version'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const staff = await trx
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'roles', 'team_id', 'is_active'])
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .execute();
  const domainRules = await trx
    .selectFrom('domain_rules')
    .select(['domain', 'kind'])
    .where('organisation_id', '=', organisationId)
    .orderBy('domain')
    .execute();
  const me = staff.find(({ id }) => id === staffId);
  if (!me?.is_active) throw new AppError('unauthenticated', 'errors:unauthenticated');
  const settings = OrganisationSettings.parse(organisation.settings);
  return {
    version: organisation.directory_version,
    organisationName: organisation.name,
    me: { id: me.id, name: me.name, email: me.email, roles: me.roles, teamId: me.team_id },
    staff: staff.map(({ id, name, team_id }) => ({ id, name, teamId: team_id })),
    domainRules,
    ...(await loadPromptRules(scope, settings, { staffId, now })),
    writing: await readWritingKit(scope, staffId),
    mailClients: await readMailClientKit(scope, staffId),
  };
}
