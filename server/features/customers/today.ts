import { dayIn } from '../../../shared/time/day.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadSettings } from '../administration/load-settings.ts';

/** The calendar day it is at `now` where the organisation works. */
export async function loadToday(scope: ReadScope, now: Date): Promise<Day> {
  return dayIn(now, (await loadSettings(scope)).timeZone);
}
