import type { ReadScope } from '../../db/organisation-scope.ts';
import { lastArrangedYear } from './china-days.ts';
import { countryDays } from './country-days.ts';
import { companyDays } from './load-calendar.ts';
import { loadSettings } from './load-settings.ts';

/** The first year whose arrangement is looked for. */
const someArrangedYear = 2024;

/** A year as the country has it, and what the company decided over it. */
export async function listCalendar(scope: ReadScope, year: number) {
  const { holidayCountry: country } = await loadSettings(scope);
  const arrangedUntil = country === 'CN' ? lastArrangedYear(someArrangedYear) : null;
  return {
    country,
    /** The last year with make-up days as arranged; null where a country has none. */
    arrangedUntil,
    byLaw: countryDays(country, year),
    decided: await companyDays(scope, year, year),
  };
}
