import { type CalendarDays, plainWeek } from '../../time/calendar-days.ts';
import { dayIn } from '../../time/day.ts';
import type { Day, Instant } from '../../time/instant.ts';
import { type WorkingCalendar, workingCalendar, workingDaysBetween } from '../../time/working-time.ts';
import type { OrganisationSettings } from '../administration/model.ts';
import { type ComplaintRules, defaultRules } from '../complaints/rules.ts';
import { defaultPurposes } from '../consents/default-purposes.ts';
import type { ConsentPurpose } from '../consents/model.ts';
import { emptyLoyaltyKit, type LoyaltyKit } from '../loyalty/model.ts';
import type { Directory } from '../sync/model.ts';
import { emptyPromptKit, type PromptKit } from './kit.ts';

/** The moment prompts are chosen for. `today` is the day in `timeZone` that `now` falls on. */
export type PromptClock = {
  now: Date;
  today: Day;
  timeZone: string;
  settings: OrganisationSettings;
  calendar: WorkingCalendar;
  purposes: readonly ConsentPurpose[];
  complaintRules: ComplaintRules;
  loyalty: LoyaltyKit;
  prompts: PromptKit;
  /** When somebody counts as lost, and for which reasons; null where it is not known. */
  insight: Directory['insight'] | null;
};

/** What of an organisation prompts depend on. */
export type PromptRules = {
  settings: OrganisationSettings;
  calendar: CalendarDays;
  consentPurposes: readonly ConsentPurpose[];
  complaintRules: ComplaintRules;
  loyalty: LoyaltyKit;
  prompts: PromptKit;
  insight: Directory['insight'];
};

/** A device that has not pulled since calendars travel knows no days of its own. */
export function promptClock(
  now: Date,
  {
    settings,
    calendar = plainWeek,
    consentPurposes = defaultPurposes,
    complaintRules = defaultRules,
    loyalty = emptyLoyaltyKit,
    prompts = emptyPromptKit,
    insight,
  }: Pick<PromptRules, 'settings'> & Partial<PromptRules>,
): PromptClock {
  const { timeZone } = settings;
  return {
    now,
    today: dayIn(now, timeZone),
    timeZone,
    settings,
    calendar: workingCalendar(settings, calendar),
    purposes: consentPurposes,
    complaintRules,
    loyalty,
    prompts,
    insight: insight ?? null,
  };
}

/** Working days since the day of `instant`; today counts, that day does not. */
export function workingDaysSince(instant: Instant, clock: PromptClock): number {
  return workingDaysBetween(dayIn(instant, clock.timeZone), clock.today, clock.calendar);
}
