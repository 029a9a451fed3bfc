import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import type { CalendarDays } from '../../../shared/time/calendar-days.ts';
import { dayIn } from '../../../shared/time/day.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { countryDays } from './country-days.ts';

/** Of the year before `now`, its own and the next: the country's days, and over them what the company decided. */
export async function loadCalendar(
  scope: ReadScope,
  settings: OrganisationSettings,
  now: Date,
): Promise<CalendarDays> {
  const year = Number(dayIn(now, settings.timeZone).slice(0, 4));
  const [first, last] = [year - 1, year + 1];
  const decided = await companyDays(scope, first, last);
  const byLaw = [first, year, last].flatMap((each) => countryDays(settings.holidayCountry, each));
  const isWorking = new Map([...byLaw, ...decided].map((each) => [each.day, each.isWorking]));
  const days = [...isWorking.keys()].sort();
  return {
    holidays: days.filter((day) => !isWorking.get(day)),
    workdays: days.filter((day) => isWorking.get(day)),
  };
}

export function companyDays({ trx, organisationId }: ReadScope, firstYear: number, lastYear: number) {
  return trx
    .selectFrom('calendar_days')
    .select(['day', 'is_working as isWorking', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('day', '>=', `${firstYear}-01-01`)
    .where('day', '<=', `${lastYear}-12-31`)
    .orderBy('day')
    .execute();
}
