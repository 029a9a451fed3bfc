import { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { askKept } from '../../db/kept-statements.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export async function loadSettings(scope: ReadScope): Promise<OrganisationSettings> {
  const organisations = scope.trx
    .selectFrom('organisations')
    .select('settings')
    .where('organisation_id', '=', scope.organisationId);
  const [organisation] = await askKept(scope.trx, organisations);
  return OrganisationSettings.parse(organisation?.settings);
}
