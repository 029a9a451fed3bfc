import { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export async function loadSettings(scope: ReadScope): Promise<OrganisationSettings> {
  const { settings } = await scope.trx
    .selectFrom('organisations')
    .select('settings')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  return OrganisationSettings.parse(settings);
}
