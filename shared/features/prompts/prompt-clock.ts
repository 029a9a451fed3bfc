import { type CalendarDays, plainWeek } from '../../time/calendar-days.ts';
import { dayIn } from '../../time/day.ts';
import type { Day, Instant } from '../../time/instant.ts';
import { type WorkingCalendar, workingCalendar, workingDaysBetween } from '../../time/working-time.ts';
import type { OrganisationSettings } from '../administration/model.ts';

/** The moment prompts are chosen for. `today` is the day in `timeZone` that `now` falls on. */
export type PromptClock = {
  now: Date;
  today: Day;
  timeZone: string;
  settings: OrganisationSettings;
  calendar: WorkingCalendar;
};

/** A device that has not pulled since calendars travel knows no days of its own. */
export function promptClock(
  now: Date,
  settings: OrganisationSettings,
  days: CalendarDays = plainWeek,
): PromptClock {
  const { timeZone } = settings;
  return { now, today: dayIn(now, timeZone), timeZone, settings, calendar: workingCalendar(settings, days) };
}

/** Working days since the day of `instant`; today counts, that day does not. */
export function workingDaysSince(instant: Instant, clock: PromptClock): number {
  return workingDaysBetween(dayIn(instant, clock.timeZone), clock.today, clock.calendar);
}
