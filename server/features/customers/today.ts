import { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import { dayIn } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** The calendar day it is at `now` where the organisation works. */
export async function loadToday(scope: ReadScope, now: Date): Promise<Day> {
  const { settings } = await scope.trx
    .selectFrom('organisations')
    .select('settings')
    .where('organisation_id', '=', scope.organisationId)
    .executeTakeFirstOrThrow();
  return dayIn(now, OrganisationSettings.parse(settings).timeZone);
}
