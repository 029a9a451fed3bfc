import { writeUnclocked } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { issueLink, voidLinks } from '../features/administration/issue-link.ts';
import { createOrganisation } from './create-staff.ts';
import { installationOrganisation, needsFirstAdministrator } from './installation.ts';
import { linkTo } from './send-link.ts';

/**
 * The one-time address that a fresh installation prints at every start until somebody used it.
 * The newest one counts. Null when there are people already.
 */
export async function createFirstAdministratorLink({
  database,
  now,
  publicUrl,
}: {
  database: Database;
  now: Date;
  publicUrl: string;
}): Promise<string | null> {
  if (!(await needsFirstAdministrator(database))) return null;
  const organisationId =
    (await installationOrganisation(database)) ??
    (await createOrganisation({ database, now }, { name: '' })).organisationId;
  const purpose = { kind: 'first-administrator', email: '', createdBy: null } as const;
  const { token } = await writeUnclocked(database, organisationId, async (scope) => {
    await voidLinks(scope, purpose);
    return issueLink(scope, now, purpose);
  });
  return linkTo({ publicUrl }, token);
}
