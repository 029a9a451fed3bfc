import { dayIn } from '../../time/day.ts';
import type { Day, Instant } from '../../time/instant.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../time/working-time.ts';
import type { OrganisationSettings } from '../administration/model.ts';

/** The moment prompts are chosen for. `today` is the day in `timeZone` that `now` falls on. */
export type PromptClock = {
  now: Date;
  today: Day;
  timeZone: string;
  settings: OrganisationSettings;
  /** Public holidays where they are known; a device does without. */
  holidays?: ReadonlySet<Day>;
};

export function promptClock(
  now: Date,
  settings: OrganisationSettings,
  holidays: ReadonlySet<Day> = new Set(),
): PromptClock {
  return { now, today: dayIn(now, settings.timeZone), timeZone: settings.timeZone, settings, holidays };
}

function calendarOf(clock: PromptClock): WorkingCalendar {
  const { workingDays, workingHours } = clock.settings;
  return { timeZone: clock.timeZone, workingDays, workingHours, holidays: clock.holidays ?? new Set() };
}

/** Working days since the day of `instant`; today counts, that day does not. */
export function workingDaysSince(instant: Instant, clock: PromptClock): number {
  return workingDaysBetween(dayIn(instant, clock.timeZone), clock.today, calendarOf(clock));
}
