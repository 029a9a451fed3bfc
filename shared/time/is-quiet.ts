import type { OrganisationSettings } from '../features/administration/model.ts';
import { wallClock } from './day.ts';

/** In quiet hours prompts still stand where someone looks, but no badge and no notification calls for them. */
export function isQuiet(now: Date, settings: Pick<OrganisationSettings, 'quietHours' | 'timeZone'>): boolean {
  const { from, to } = settings.quietHours;
  const { minutes } = wallClock(now, settings.timeZone);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
