import { wallClock } from '../../time/day.ts';
import { isQuiet } from '../../time/is-quiet.ts';
import { isWorkingTime, openingMinute, type WorkingCalendar } from '../../time/working-time.ts';
import type { OrganisationSettings } from '../administration/model.ts';

/** A server that was down in the morning still reminds within these hours, and no later. */
const morningMinutes = 180;

/** Whether a mail with the day's reminders may go out now: at the start of a working day, never in quiet hours. */
export function isReminderHour(
  now: Date,
  calendar: WorkingCalendar,
  quietHours: OrganisationSettings['quietHours'],
): boolean {
  if (!isWorkingTime(now, calendar)) return false;
  if (isQuiet(now, { quietHours, timeZone: calendar.timeZone })) return false;
  return wallClock(now, calendar.timeZone).minutes < openingMinute(calendar) + morningMinutes;
}
