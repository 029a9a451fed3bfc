import type { OrganisationSettings } from '../features/administration/model.ts';
import { timeIn } from './day.ts';

/** In quiet hours prompts still stand where someone looks, but no badge and no notification calls for them. */
export function isQuiet(now: Date, settings: Pick<OrganisationSettings, 'quietHours' | 'timeZone'>): boolean {
  const { from, to } = settings.quietHours;
  const time = timeIn(now, settings.timeZone);
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
