import type { OrganisationSettings } from '../features/administration/model.ts';
import type { CalendarDays } from './calendar-days.ts';
import { addDays, type WallClock, wallClock, weekday } from './day.ts';
import type { Day } from './instant.ts';

type Week = Pick<OrganisationSettings, 'timeZone' | 'workingDays' | 'workingHours'>;

/** When a company works. Its days off and its make-up days are data, passed in by who reads them. */
export type WorkingCalendar = Week & { holidays: ReadonlySet<Day>; workdays: ReadonlySet<Day> };

export function workingCalendar(
  { timeZone, workingDays, workingHours }: Week,
  { holidays, workdays }: CalendarDays,
): WorkingCalendar {
  return {
    timeZone,
    workingDays,
    workingHours,
    holidays: new Set(holidays),
    workdays: new Set(workdays),
  };
}

function minutesOf(wallTime: string): number {
  const [hours, minutes] = wallTime.split(':').map(Number);
  return hours! * 60 + minutes!;
}

function openingHours({ workingHours }: WorkingCalendar): { from: number; to: number } {
  const from = minutesOf(workingHours.from);
  return { from, to: Math.max(from, minutesOf(workingHours.to)) };
}

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  if (calendar.workdays.has(day)) return true;
  return calendar.workingDays.includes(weekday(day)) && !calendar.holidays.has(day);
}

/** The same of one company, for who asks about many days. */
export function workingDaysOf(company: { settings: Week; calendar: CalendarDays }): (day: Day) => boolean {
  const calendar = workingCalendar(company.settings, company.calendar);
  return (day) => isWorkingDay(day, calendar);
}

/** Minutes from midnight to when work begins. */
export function openingMinute(calendar: WorkingCalendar): number {
  return openingHours(calendar).from;
}

export function workingDayMinutes(calendar: WorkingCalendar): number {
  const { from, to } = openingHours(calendar);
  return to - from;
}

export function isWorkingTime(now: Date, calendar: WorkingCalendar): boolean {
  const { day, minutes } = wallClock(now, calendar.timeZone);
  const { from, to } = openingHours(calendar);
  return isWorkingDay(day, calendar) && minutes >= from && minutes < to;
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count++;
  }
  return count;
}

/** The minutes of opening hours between two wall clocks; 0 when `end` is not later. */
export function workingMinutesBetween(start: WallClock, end: WallClock, calendar: WorkingCalendar): number {
  const hours = openingHours(calendar);
  let total = 0;
  for (let day = start.day; day <= end.day; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const opens = day === start.day ? Math.max(hours.from, start.minutes) : hours.from;
    const closes = day === end.day ? Math.min(hours.to, end.minutes) : hours.to;
    total += Math.max(0, closes - opens);
  }
  return total;
}
